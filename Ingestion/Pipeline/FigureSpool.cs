using System.Text;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// The figures that one file gives of one indicator, in its order, on disk until it is known what becomes of them: a
/// file of any length takes no more memory than a row of it, and the database hears of one that says nothing new only
/// that. The disk is given back when this goes or its process ends, however it ends.
/// </summary>
public sealed class FigureSpool : IDisposable
{
    private const int Buffer = 1 << 16;

    private readonly FileStream file;
    private readonly BinaryWriter writer;
    private readonly BinaryReader reader;
    private int count;

    public FigureSpool()
    {
        file = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                BufferSize = Buffer,
            }
        );
        // Its name is needed no more.
        File.Delete(file.Name);
        writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
    }

    /// <summary>What a figure has besides its key, its status and its line.</summary>
    [Flags]
    private enum Has : byte
    {
        Nothing = 0,
        Value = 1,
        Lower = 2,
        Upper = 4,
        Numerator = 8,
        Denominator = 16,
        Marker = 32,
        Note = 64,
    }

    /// <summary>Adds a figure at the end.</summary>
    public void Add(in KeyedFigure figure)
    {
        var has =
            (figure.Value is null ? Has.Nothing : Has.Value)
            | (figure.Lower is null ? Has.Nothing : Has.Lower)
            | (figure.Upper is null ? Has.Nothing : Has.Upper)
            | (figure.Numerator is null ? Has.Nothing : Has.Numerator)
            | (figure.Denominator is null ? Has.Nothing : Has.Denominator)
            | (figure.Marker is null ? Has.Nothing : Has.Marker)
            | (figure.Note is null ? Has.Nothing : Has.Note);
        count++;
        writer.Write((byte)has);
        writer.Write((byte)figure.Status);
        writer.Write((short)figure.Period.Months);
        writer.Write(figure.Period.Start.DayNumber);
        writer.Write(figure.Breakdown);
        writer.Write(figure.Area);
        writer.Write(figure.Line);
        Write(figure.Value);
        Write(figure.Lower);
        Write(figure.Upper);
        Write(figure.Numerator);
        Write(figure.Denominator);
        if (figure.Marker is not null)
            writer.Write(figure.Marker);
        if (figure.Note is not null)
            writer.Write(figure.Note);
    }

    /// <summary>All figures from the first on; as often as it is asked for, one reader at a time.</summary>
    public IEnumerable<KeyedFigure> Figures()
    {
        writer.Flush();
        file.Position = 0;
        for (var left = count; left > 0; left--)
            yield return Next();
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
        file.Dispose();
    }

    private void Write(decimal? number)
    {
        if (number is { } value)
            writer.Write(value);
    }

    private KeyedFigure Next()
    {
        var has = (Has)reader.ReadByte();
        var status = (ObservationStatus)reader.ReadByte();
        var months = reader.ReadInt16();
        var start = DateOnly.FromDayNumber(reader.ReadInt32());
        return new(
            reader.ReadInt32(),
            reader.ReadInt32(),
            new Period(start, months),
            reader.ReadInt32(),
            Number(has & Has.Value),
            Number(has & Has.Lower),
            Number(has & Has.Upper),
            Number(has & Has.Numerator),
            Number(has & Has.Denominator),
            status,
            Text(has & Has.Marker),
            Text(has & Has.Note)
        );
    }

    private decimal? Number(Has there) => there == Has.Nothing ? null : reader.ReadDecimal();

    private string? Text(Has there) => there == Has.Nothing ? null : reader.ReadString();
}
