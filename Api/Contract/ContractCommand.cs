using Microsoft.AspNetCore.Hosting.Server;
using Npgsql;
using RoadmapIndicators.Api.Hosting;

namespace RoadmapIndicators.Api.Contract;

/// <summary>Writes the contract without serving, and without a database: <c>dotnet run --project Api -- openapi</c>.</summary>
public static class ContractCommand
{
    public const string Verb = "openapi";

    public static async Task<int> WriteAsync(TextWriter output)
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
        await output.WriteAsync(app.Services.GetRequiredService<ContractText>().Yaml);
        await app.StopAsync();
        return 0;
    }
}
