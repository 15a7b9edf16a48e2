using System.Globalization;
using System.Text;

namespace RoadmapIndicators.Benchmarks.Load;

/// <summary>Files of any number of rows: so many years of every area and group of <see cref="LoadCatalogue"/>.</summary>
internal static class LoadFile
{
    public const int RowsOfYear = LoadCatalogue.Areas * LoadCatalogue.Groups;

    private const int LastYear = 2024;

    /// <summary>Writes a file for a source, newest year first or oldest first; the same figures in both.</summary>
    public static void Write(string path, string source, int years, bool newestFirst)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        file.Write(
            source == "tidy"
                ? "indicator,area,period,value,lower,upper,breakdown\n"
                : "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes\n"
        );
        for (var n = 0; n < years; n++)
        {
            var year = LastYear - (newestFirst ? n : years - 1 - n);
            for (var group = 1; group <= LoadCatalogue.Groups; group++)
            for (var area = 1; area <= LoadCatalogue.Areas; area++)
                file.Write(Row(source, year, group, area));
        }
    }

    private static string Row(string source, int year, int group, int area)
    {
        // Any arithmetic that gives values between 5 and 95 without repeating a year's in the next.
        var value = 5 + (area * 7919 + group * 104_729 + year * 15_485_863L) % 9_000 / 100m;
        var culture = CultureInfo.InvariantCulture;
        return source == "tidy"
            ? string.Create(
                culture,
                $"{LoadCatalogue.Indicator},{LoadCatalogue.CodeOf(area)},{year},{value},{value - 2.5m},{value + 2.5m},{LoadCatalogue.BreakdownOf(group)}\n"
            )
            : string.Create(
                culture,
                $"{LoadCatalogue.CodeOf(area)},Area {area},Local Authority District,{LoadCatalogue.TitleOf(group)},{year}-01-01/P1Y,{value},Percentage,%,{value - 2.5m},{value + 2.5m},,\n"
            );
    }
}
