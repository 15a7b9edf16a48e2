using Microsoft.AspNetCore.Hosting.Server;
using Npgsql;
using RoadmapIndicators.Api.Hosting;

namespace RoadmapIndicators.Api.Contract;

/// <summary>
/// Writes the contract without serving, and without a database:
/// <c>dotnet run --project Api -- --write-openapi openapi.yaml</c>.
/// </summary>
public static class ContractCommand
{
    public const string Option = "--write-openapi";

    /// <summary>The file that the command line asks to write; null where it asks to serve.</summary>
    public static string? FileToWrite(string[] args)
    {
        var option = Array.IndexOf(args, Option);
        return option >= 0 && option + 1 < args.Length ? args[option + 1] : null;
    }

    /// <returns>The exit code.</returns>
    public static async Task<int> WriteAsync(string file)
    {
        await File.WriteAllTextAsync(file, await TextAsync());
        return 0;
    }

    /// <summary>The contract as the code has it now.</summary>
    public static async Task<string> TextAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IServer, NoServer>();
        // Named by handlers, and never opened.
        builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=none"));
        builder.Services.AddRoadmapServices();
        await using var app = builder.Build();
        app.MapRoadmapApi();
        await app.StartAsync();
        var text = app.Services.GetRequiredService<ContractText>().Yaml;
        await app.StopAsync();
        return text;
    }
}
