using System.Net.Sockets;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>Watches an address in the background and prints it once it answers, so that a person knows when to look.</summary>
public sealed class ReadyAnnouncement : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource over = new();

    private ReadyAnnouncement() { }

    /// <summary>Starts to watch; null watches nothing. Disposing ends it.</summary>
    public static ReadyAnnouncement Start(Uri? address, TextWriter writer)
    {
        var announcement = new ReadyAnnouncement();
        if (address is not null)
            _ = WatchAsync(address, writer, announcement.over.Token);
        return announcement;
    }

    /// <summary>Whether something accepts connections there before we have started anything.</summary>
    public static async Task<bool> IsTakenAsync(Uri address)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        over.Cancel();
        over.Dispose();
    }

    private static async Task WatchAsync(Uri address, TextWriter writer, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            while (true)
            {
                await Task.Delay(Pause, cancellation);
                try
                {
                    // A server that says it cannot answer yet is not ready; what else it says is its business.
                    using var answer = await client.GetAsync(address, cancellation);
                    if ((int)answer.StatusCode < 500)
                        break;
                }
                catch (HttpRequestException) { }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested) { }
            }
            await writer.WriteLineAsync($"Ready: {address} (Ctrl-C stops it)");
        }
        catch (OperationCanceledException)
        {
            // The commands ended before it was ready.
        }
    }
}
