using ScottPlot;
using SkiaSharp;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>
/// The font that ships with the project, Inter under the SIL Open Font License (Fonts/OFL.txt), so that a picture is the
/// same on every machine.
/// </summary>
public sealed class FigureFonts : IFontResolver
{
    public const string Family = "Inter";

    public static readonly SKTypeface Regular = Read("Inter-Regular.woff");

    public static readonly SKTypeface SemiBold = Read("Inter-SemiBold.woff");

    private static readonly Lazy<bool> Registered = new(() =>
    {
        ScottPlot.Fonts.FontResolvers.Insert(0, new FigureFonts());
        ScottPlot.Fonts.Default = Family;
        return true;
    });

    /// <summary>Makes the charting library draw its axes in it.</summary>
    public static void Register() => _ = Registered.Value;

    /// <summary>The font for a style sheet, as a data address.</summary>
    public static string DataAddress(bool semiBold) =>
        "data:font/woff;base64,"
        + Convert.ToBase64String(Bytes(semiBold ? "Inter-SemiBold.woff" : "Inter-Regular.woff"));

    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => bold ? SemiBold : Regular;

    public SKTypeface CreateTypeface(
        string fontName,
        FontWeight weight,
        FontSlant slant,
        FontSpacing spacing
    ) => weight >= FontWeight.SemiBold ? SemiBold : Regular;

    private static SKTypeface Read(string name)
    {
        using var data = SKData.CreateCopy(Bytes(name));
        return SKTypeface.FromData(data)
            ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }

    private static byte[] Bytes(string name)
    {
        using var stream =
            typeof(FigureFonts).Assembly.GetManifestResourceStream(
                $"RoadmapIndicators.Api.Figures.Fonts.{name}"
            ) ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
