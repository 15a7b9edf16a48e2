using System.CommandLine;
using System.Globalization;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Ingestion.Calibration;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>calibrate</c>: tries the default projection on all that is held, stores the constants that this gives, and writes
/// down what is projected from figures that are new.
/// </summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command(
            "calibrate",
            "Back-test projections on the figures held, store the constants and the forecasts"
        )
        {
            json,
        };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    var result = await new Calibrator(
                        session.Database,
                        session.Catalogue,
                        TimeProvider.System
                    ).RunAsync(cancel);
                    if (parsed.GetValue(json))
                        Report.WriteJson(
                            new
                            {
                                result.Edition,
                                result.Calibration?.Version,
                                result.Forecasts,
                                result.Calibration?.Families,
                                result.Calibration?.Indicators,
                            }
                        );
                    else if (result.Calibration is { } calibration)
                        WriteTable(calibration);
                    await Console.Error.WriteLineAsync(Said(result));
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    /// <summary>What a calibration did, in a sentence.</summary>
    public static string Said(Calibrator.Result result) =>
        result.Calibration is null
            ? "No figures are held, so there is nothing to calibrate."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(result.Edition is { } edition ? $"Stored calibration {result.Calibration.Version} as edition {edition}" : $"Calibration {result.Calibration.Version} is in force already")}; {result.Forecasts:N0} forecasts were added to the ledger."
            );

    private static void WriteTable(ForecastCalibration calibration)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("family");
        foreach (
            var number in new[]
            {
                "series",
                "cases",
                "constants",
                "80% held, method's",
                "80% held, out of sample",
                "95% held",
                "Brier",
                "base rate",
                "error to no change",
            }
        )
            table.AddColumn(new TableColumn(number).RightAligned());
        foreach (var family in calibration.Families)
            table.AddRow(
                family.Family.Name(),
                Number(family.Series),
                Number(family.Cases),
                family.Multipliers is null ? "method's" : "own",
                Share(family.ByMethodDefaults.Share80),
                Share(family.OutOfSample.Share80),
                Share(family.OutOfSample.Share95),
                Two(family.OutOfSample.Brier),
                Two(family.OutOfSample.BrierOfBaseRate),
                Two(family.RelativeError)
            );
        Report.Write(table);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(double? share) =>
        share is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "";

    private static string Two(double? number) =>
        number is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "";
}
