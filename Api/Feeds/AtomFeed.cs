using System.Globalization;
using System.Xml;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>Writes releases as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml";

    private const string Space = "http://www.w3.org/2005/Atom";

    public static byte[] Write(FeedPage page)
    {
        using var bytes = new MemoryStream();
        using (
            var xml = XmlWriter.Create(
                bytes,
                new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true }
            )
        )
        {
            xml.WriteStartElement("feed", Space);
            xml.WriteElementString("id", Space, page.Origin + FeedPage.Root + "releases.atom");
            xml.WriteElementString("title", Space, FeedPage.Title);
            xml.WriteElementString("subtitle", Space, FeedPage.Description);
            Link(xml, "self", page.Origin + page.Address);
            Link(xml, "alternate", page.Origin + "/");
            if (page.Next is { } next)
                Link(xml, "next", page.Origin + next);
            xml.WriteElementString("updated", Space, Text(page.Updated));
            xml.WriteStartElement("author", Space);
            xml.WriteElementString("name", Space, FeedPage.Author);
            xml.WriteEndElement();
            foreach (var news in page.News)
            {
                xml.WriteStartElement("entry", Space);
                xml.WriteElementString("id", Space, page.IdOf(news));
                xml.WriteElementString("title", Space, news.Title);
                Link(xml, "alternate", page.Origin + news.Address);
                xml.WriteElementString("published", Space, Text(news.Entry.MadeAt));
                xml.WriteElementString("updated", Space, Text(news.Entry.MadeAt));
                xml.WriteStartElement("category", Space);
                xml.WriteAttributeString("term", news.Entry.Indicator);
                xml.WriteEndElement();
                xml.WriteElementString("summary", Space, news.Sentence);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Space);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Text(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
