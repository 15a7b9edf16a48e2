using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>Reads numbers, dates, addresses, codes and references from an entry's keys.</summary>
internal static class FieldValues
{
    /// <summary>A whole number within bounds, both included; the lower bound when it is not one.</summary>
    public static int Integer(this Fields fields, string key, int least, int most)
    {
        if (!fields.Has(key))
            fields.Report(key, $"'{key}' is missing: it is a whole number from {least} to {most}.");
        return fields.OptionalInteger(key, least, most) ?? least;
    }

    public static int? OptionalInteger(this Fields fields, string key, int least, int most)
    {
        if (fields.OptionalText(key) is not { } text)
            return null;
        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        fields.Report(key, $"'{key}' is a whole number from {least} to {most}, not '{text}'.");
        return null;
    }

    public static decimal? OptionalNumber(this Fields fields, string key)
    {
        if (fields.OptionalText(key) is not { } text)
            return null;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return number;
        fields.Report(
            key,
            $"'{key}' is a number such as 85 or -0.03, without unit and commas, not '{text}'."
        );
        return null;
    }

    public static DateOnly? OptionalDate(this Fields fields, string key)
    {
        if (fields.OptionalText(key) is not { } text)
            return null;
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return date;
        fields.Report(key, $"'{key}' is a date such as 2023-04-01, not '{text}'.");
        return null;
    }

    /// <summary>A period's code; null when it is missing or malformed, which has then been reported.</summary>
    public static Period? Period(this Fields fields, string key)
    {
        var text = fields.Text(key);
        if (Domain.Periods.Period.TryParse(text, out var period))
            return period;
        if (text.Length > 0)
            fields.Report(
                key,
                $"'{key}' is a period's code such as 2022, 2026-01, 2025-04-30, 2024-Q3 or 2019-08/P1Y, not '{text}'."
            );
        return null;
    }

    public static string? OptionalUrl(this Fields fields, string key)
    {
        if (fields.OptionalText(key) is not { } text)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http"
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && !text.Any(char.IsWhiteSpace)
        )
            return text;
        fields.Report(key, $"'{key}' is a whole address such as https://www.example.org/page, not '{text}'.");
        return null;
    }

    /// <summary>A name of small letters, digits and hyphens, as it stands in addresses.</summary>
    public static string Slug(this Fields fields, string key)
    {
        var text = fields.Text(key);
        if (text.Length > 0 && !IsSlug(text))
            fields.Report(
                key,
                $"'{key}' is small letters, digits and single hyphens, such as public-services, not '{text}'."
            );
        return text;
    }

    public static bool IsSlug(string text) =>
        text.Length <= 80
        && text.Split('-')
            .All(part =>
                part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            );

    /// <summary>An area's code; null when it is missing or malformed, which has then been reported.</summary>
    public static AreaCode? Code(this Fields fields, string key)
    {
        if (!fields.Has(key))
            fields.Report(key, $"'{key}' is missing: it is a GSS code such as E08000025.");
        return fields.OptionalText(key) is { } text
            ? ParseCode(fields, key, fields.PlaceOf(key), text)
            : null;
    }

    /// <summary>The code of an area that the catalogue must have; null when the key is not there.</summary>
    public static AreaCode? OptionalArea(this Fields fields, string key) =>
        fields.OptionalText(key) is { } text ? Area(fields, key, fields.PlaceOf(key), text) : null;

    /// <summary>Codes of areas that the catalogue must have.</summary>
    public static IReadOnlyList<AreaCode> Areas(this Fields fields, string key) =>
        fields.List(
            key,
            item =>
                fields.TextOf(key, item) is { } text
                    ? Area(fields, key, new Place(fields.File, item.Line), text)
                    : null
        );

    /// <summary>A name that must be that of another entry.</summary>
    public static string Reference(this Fields fields, string key, string kind)
    {
        var name = fields.Text(key);
        if (name.Length > 0)
            fields.Reader.Refer(kind, name, fields.PlaceOf(key));
        return name;
    }

    /// <summary>Names that must be those of other entries, each once.</summary>
    public static IReadOnlyList<string> References(this Fields fields, string key, string kind)
    {
        var names = new List<string>();
        fields.List(
            key,
            item =>
            {
                var place = new Place(fields.File, item.Line);
                if (fields.TextOf(key, item) is not { } name)
                    return null;
                fields.Reader.Refer(kind, name, place);
                if (names.Contains(name))
                    fields.Reader.Report(place, $"'{name}' stands twice in '{key}'.");
                names.Add(name);
                return name;
            }
        );
        return names;
    }

    /// <summary>The document that the key names.</summary>
    public static Citation Document(this Fields fields, string key)
    {
        var name = fields.Reference(key, "document");
        return fields.Reader.Document(name) ?? new Citation("", null);
    }

    public static Citation? OptionalDocument(this Fields fields, string key) =>
        fields.Has(key) ? fields.Document(key) : null;

    private static AreaCode? Area(Fields fields, string key, Place place, string text)
    {
        if (ParseCode(fields, key, place, text) is not { } code)
            return null;
        fields.Reader.Refer("area", code.Value, place);
        return code;
    }

    private static AreaCode? ParseCode(Fields fields, string key, Place place, string text)
    {
        if (AreaCode.TryParse(text, out var code))
            return code;
        fields.Reader.Report(
            place,
            $"'{key}' takes GSS codes of a known kind of area, such as E08000025, not '{text}'."
        );
        return null;
    }
}
