using Npgsql;

namespace RoadmapIndicators.Api.Database;

/// <summary>Reads where a database is: an Npgsql connection string, or a <c>postgres://</c> address.</summary>
public static class DatabaseAddress
{
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var address =
            text.StartsWith("postgres://", StringComparison.Ordinal)
            || text.StartsWith("postgresql://", StringComparison.Ordinal)
                ? OfUri(new Uri(text))
                : new NpgsqlConnectionStringBuilder(text);
        address.ApplicationName ??= "roadmap-api";
        return address;
    }

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var address = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            address.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            address.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            address.Password = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Length > 1)
            address.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        foreach (var (name, value) in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(uri.Query))
            address[name is "sslmode" ? "SSL Mode" : name] = value
                .ToString()
                .Replace("-", "", StringComparison.Ordinal);
        return address;
    }
}
