namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Looks at the first bytes of what should be a table in text.</summary>
public static class TextFile
{
    /// <summary>The refusal that its first bytes call for; null when they look like a table in text.</summary>
    public static Reading.Refused? RefusalByFirstBytes(string path)
    {
        Span<byte> start = stackalloc byte[512];
        using var stream = File.OpenRead(path);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.StartsWith("\uFEFF"u8))
            start = start[3..];
        var text = start.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
            return new("emptyFile", "The file is empty.");
        if (text[0] == (byte)'<')
            return new(
                "webPage",
                "The file is a web page or XML, not a table. The publisher's site probably answered with an error page: try again, or download the CSV by hand."
            );
        if (text[0] is (byte)'{' or (byte)'[')
            return new("json", "The file is JSON, not a CSV table. Ask the publisher's site for CSV.");
        if (start.StartsWith("PK\u0003\u0004"u8))
            return new("zip", "The file is a zip archive or an Excel workbook, not a CSV table.");
        if (start.Length > 1 && start[0] == 0x1F && start[1] == 0x8B)
            return new("gzip", "The file is compressed with gzip. Decompress it first.");
        if (start.StartsWith("%PDF"u8))
            return new("pdf", "The file is a PDF, not a CSV table.");
        if (start.Length > 1 && (start[0], start[1]) is ((0xFF, 0xFE) or (0xFE, 0xFF)))
            return new("wrongEncoding", "The file is encoded in UTF-16. Save it as UTF-8.");
        return null;
    }

    /// <summary>How many lines a text has, judged by its beginning; null for what is no text.</summary>
    public static double? LinesAbout(string path)
    {
        var start = new byte[1 << 16];
        using var stream = File.OpenRead(path);
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var lines = start.AsSpan(0, read).Count((byte)'\n');
        return lines == 0 || start.AsSpan(0, read).Contains((byte)0)
            ? null
            : lines * ((double)stream.Length / read);
    }
}
