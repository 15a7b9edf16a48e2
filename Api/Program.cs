using RoadmapIndicators.Api.Conduct;
using RoadmapIndicators.Api.Contract;
using RoadmapIndicators.Api.Database;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Hosting;
using RoadmapIndicators.Api.Metrics;
using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Vintages;

if (ContractCommand.FileToWrite(args) is { } file)
    return await ContractCommand.WriteAsync(file);

var builder = WebApplication.CreateBuilder(args);
if (ReaderDataSource.Create(builder.Configuration) is not { } database)
{
    await Console.Error.WriteLineAsync($"No database: use make run, or set {ReaderDataSource.Setting}.");
    return 2;
}
builder.Services.AddSingleton(database);
builder.Services.AddRoadmapServices();
builder.Services.AddConduct();
builder.Services.AddServiceMetrics();
builder.Services.AddHostedService<FirstAnswer>();
builder.Services.AddHostedService<EditionRefresher>();
builder.Services.AddHostedService<EditionListener>();
builder.Services.AddHostedService<PanelWarmer>();

await using var app = builder.Build();
app.UseServiceMetrics();
app.UseConduct();
app.UseFormatAddresses();
app.MapRoadmapApi();
await app.RunAsync();
return 0;
