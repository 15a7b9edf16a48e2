using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>A publisher's way of putting figures into files: how they are read, and where they are fetched.</summary>
public interface ISource
{
    /// <summary>Its name on the command line and in the catalogue.</summary>
    string Name { get; }

    /// <summary>
    /// A file of which more than this share of the rows cannot be read is refused as a whole; up to it the rest is
    /// published and the rows are kept with their reasons. A tenth, where the publisher gives no cause for another.
    /// </summary>
    double LargestQuarantinedShare => 0.1;

    /// <summary>Whether a file of this name may be one of this source's, so that a folder can be read.</summary>
    bool Reads(string fileName);

    /// <summary>Whether a file begins as this source's do, so that a folder of several sources can be read.</summary>
    bool Recognises(string path);

    /// <summary>The day of publication that the publisher states in a file, in its name or beside it; null where it states none.</summary>
    DateOnly? DateStated(string path);

    /// <summary>
    /// Reads a file from its first byte to its last, holding no more than a row of it. Whatever is wrong with the
    /// bytes comes back as a reading, never as an exception.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="catalogue">Which series are wanted and what they mean.</param>
    /// <param name="indicator">Only this indicator, whatever the file is called; null for all that it holds.</param>
    IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator);

    /// <summary>The live addresses of the figures of one indicator; empty when the publisher has none for it.</summary>
    IEnumerable<Uri> Addresses(Indicator indicator);

    /// <summary>
    /// Fetches what stands at one of its <see cref="Addresses"/> as one file that <see cref="Read"/> understands: the
    /// bytes as they came. A source whose publisher answers in pages, or knows the file by another name than the last
    /// part of the address, has its own way.
    /// </summary>
    /// <param name="client">Asks the publisher.</param>
    /// <param name="address">One of its addresses.</param>
    /// <param name="known">Of the last fetch of the address that was loaded.</param>
    /// <param name="cancel">Ends it.</param>
    Task<FetchResult> FetchAsync(
        PublisherClient client,
        Uri address,
        Validators known,
        CancellationToken cancel
    ) => client.FetchAsync(address, known, cancel);
}
