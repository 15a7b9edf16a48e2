using BenchmarkDotNet.Running;
using RoadmapIndicators.Tests.Benchmarks.Api;

if (args is ["api", ..])
    return await ApiBench.RunAsync(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
