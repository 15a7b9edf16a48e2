using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>One bar for work that goes from indicator to indicator; on standard error, and none where that is no terminal.</summary>
internal static class StepBar
{
    public static Task<T> RunAsync<T>(string title, Func<IProgress<(string Indicator, int Of)>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return work(new Heard(_ => { }));
        return AnsiConsole
            .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress()
            .StartAsync(context =>
            {
                var bar = context.AddTask(title);
                return work(new Heard(said => bar.Increment(100.0 / said.Of)));
            });
    }

    /// <summary>Unlike Progress&lt;T&gt;, hears at once and in order.</summary>
    private sealed class Heard(Action<(string Indicator, int Of)> hear) : IProgress<(string, int)>
    {
        public void Report((string, int) value) => hear(value);
    }
}
