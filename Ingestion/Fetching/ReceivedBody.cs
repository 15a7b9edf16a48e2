namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// Brings the body of an answer to disk, whole or not at all: counted while it comes, given up when it stands still or
/// trickles, and checked against the length that was announced. Compression of the transport is undone here and not by
/// the client, which would take a gzip stream that was cut for one that had ended.
/// </summary>
internal sealed class ReceivedBody(FetchLimits limits, TimeProvider clock)
{
    /// <summary>Saves the body.</summary>
    /// <returns>Why it will never do, in words; null when it was saved.</returns>
    /// <exception cref="HttpRequestException">It came damaged or not to its end; another try may have it whole.</exception>
    public async Task<string?> SaveAsync(HttpResponseMessage response, string path, CancellationToken cancel)
    {
        var encodings = response.Content.Headers.ContentEncoding;
        if (encodings.Any(e => e is not ("gzip" or "x-gzip" or "identity")) || encodings.Count > 1)
            return $"it came in a compression that was not asked for ({string.Join(", ", encodings)})";
        if (response.Content.Headers.ContentLength > limits.LargestFile)
            return TooLarge($"{response.Content.Headers.ContentLength:N0} bytes");
        var zipped = encodings.Contains("gzip") || encodings.Contains("x-gzip");
        var received = zipped ? path + ".received" : path;
        long length;
        await using (var file = File.Create(received))
        await using (var body = await response.Content.ReadAsStreamAsync(cancel))
            length = await CopyAsync(body, file, response.Content.Headers.ContentLength, cancel);
        if (length > limits.LargestFile)
            return TooLarge("more");
        if (length == 0)
            return "the publisher sent an empty file";
        if (!zipped)
            return null;
        var problem = await UnzipAsync(received, path, length, cancel);
        File.Delete(received);
        return problem;
    }

    private async Task<long> CopyAsync(
        Stream body,
        FileStream file,
        long? announced,
        CancellationToken cancel
    )
    {
        var buffer = new byte[1 << 16];
        var began = clock.GetTimestamp();
        long length = 0;
        while (true)
        {
            var read = await ReadAsync(body, buffer, length, cancel);
            length += read;
            if (read == 0 || length > limits.LargestFile)
                break;
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            var seconds = clock.GetElapsedTime(began).TotalSeconds;
            if (seconds > limits.Idle.TotalSeconds && length < seconds * limits.SlowestRate)
                throw new HttpRequestException(
                    $"it came at less than {limits.SlowestRate:N0} bytes a second and was given up after {length:N0} bytes"
                );
        }
        if (announced is { } whole && length < whole)
            throw new HttpRequestException($"it broke off after {length:N0} of {whole:N0} bytes");
        return length;
    }

    private async Task<int> ReadAsync(Stream body, byte[] buffer, long soFar, CancellationToken cancel)
    {
        using var idle = new CancellationTokenSource(limits.Idle, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, idle.Token);
        try
        {
            return await body.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException(
                $"nothing more came for {limits.Idle.TotalSeconds:0} seconds, after {soFar:N0} bytes"
            );
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new HttpRequestException($"it broke off after {soFar:N0} bytes", broken);
        }
    }

    private async Task<string?> UnzipAsync(string from, string to, long received, CancellationToken cancel)
    {
        var (problem, length) = await GzipFile.UnpackAsync(from, to, limits, cancel);
        return problem switch
        {
            GzipFile.Problem.None when length > 0 => null,
            GzipFile.Problem.None => "the publisher sent an empty file",
            GzipFile.Problem.TooLarge => TooLarge($"more, from {received:N0} bytes sent"),
            _ => throw new HttpRequestException("it came damaged (its compression does not add up)"),
        };
    }

    private string TooLarge(string size) =>
        $"it is larger than any file of regional figures: {size} where {limits.LargestFile >> 20:N0} MB are the most";
}
