using System.Reflection;
using NetArchTest.Rules;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Architecture;

/// <summary>What may use what. Domain is pure, Ingestion alone writes, the Api only reads, neither knows the other.</summary>
[TestFixture]
public sealed class DependencyRuleTests
{
    private static readonly Assembly Domain = typeof(Panel).Assembly;
    private static readonly Assembly Ingestion = typeof(ReleaseLoader).Assembly;
    private static readonly Assembly Api = typeof(Program).Assembly;

    private static string[] References(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !IsRuntime(name))];

    private static bool IsRuntime(string name) =>
        name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard" or "mscorlib";

    [Test]
    public void domain_uses_mathnet_and_nothing_else() =>
        Assert.That(References(Domain), Is.SubsetOf(new[] { "MathNet.Numerics" }));

    [TestCase("System.IO")]
    [TestCase("System.Net")]
    [TestCase("System.Data")]
    [TestCase("System.Threading.Tasks")]
    public void domain_does_no_work_outside_of_itself(string space) =>
        Assert.That(
            Types.InAssembly(Domain).ShouldNot().HaveDependencyOn(space).GetResult().FailingTypeNames ?? [],
            Is.Empty
        );

    [TestCase("get_Now")]
    [TestCase("get_UtcNow")]
    [TestCase("get_Today")]
    [TestCase("NewGuid")]
    public void domain_asks_no_clock_and_no_chance(string member)
    {
        var calls = Mono
            .Cecil.AssemblyDefinition.ReadAssembly(Domain.Location)
            .MainModule.GetMemberReferences()
            .Where(reference => reference.Name == member)
            .Select(reference => reference.FullName);
        Assert.That(calls, Is.Empty);
    }

    [Test]
    public void ingestion_does_not_know_the_api() =>
        Assert.That(References(Ingestion), Has.None.EqualTo(Api.GetName().Name));

    [Test]
    public void the_api_does_not_know_ingestion_nor_its_packages() =>
        Assert.That(
            References(Api)
                .Intersect([
                    Ingestion.GetName().Name!,
                    "CsvHelper",
                    "YamlDotNet",
                    "dbup-core",
                    "dbup-postgresql",
                ]),
            Is.Empty
        );

    [TestCase("insert into")]
    [TestCase("update ")]
    [TestCase("delete from")]
    [TestCase("store.")]
    public void the_api_reads_views_and_writes_nothing(string sql)
    {
        var module = Mono.Cecil.AssemblyDefinition.ReadAssembly(Api.Location).MainModule;
        var queries = module
            .GetTypes()
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand)
            .OfType<string>()
            .Where(text => text.Contains("from published.", StringComparison.Ordinal));
        Assert.That(queries, Is.Not.Empty.And.None.Contains(sql));
    }

    [Test]
    public void the_domain_folders_make_no_circle_with_the_observations()
    {
        var result = Types
            .InAssembly(Domain)
            .That()
            .ResideInNamespace("RoadmapIndicators.Domain.Areas")
            .Or()
            .ResideInNamespace("RoadmapIndicators.Domain.Periods")
            .ShouldNot()
            .HaveDependencyOnAny(
                "RoadmapIndicators.Domain.Observations",
                "RoadmapIndicators.Domain.Catalogue"
            )
            .GetResult();
        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }
}
