using System.Text.Encodings.Web;

namespace RoadmapIndicators.Api.Pages;

/// <summary>What every page has around its content.</summary>
public static class PageShell
{
    public const string MediaType = "text/html; charset=utf-8";

    private const string Style = """
        :root { color-scheme: light dark; --ink: #14213d; --quiet: #4a5568; --line: #cbd5e0; --paper: #fff; --tint: #f4f6fa; --link: #0b4f9e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #edf2f7; --quiet: #a9b4c4; --line: #3a4659; --paper: #10151f; --tint: #182130; --link: #8fc1ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
        main, header, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 3rem; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
        a { color: var(--link); }
        a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
        .lead, footer, .quiet { color: var(--quiet); }
        .answers { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem; }
        .answers li { background: var(--tint); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; }
        .answers p { margin: 0 0 .35rem; }
        code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
        h3 { font-size: 1.0625rem; margin: 1.75rem 0 .35rem; }
        .wide { overflow-x: auto; margin: 1.25rem 0; }
        @media (min-width: 48rem) { .wide { width: min(92vw, 66rem); margin-left: calc((100% - min(92vw, 66rem)) / 2); } }
        table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
        caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
        dt { font-weight: 600; margin-top: .75rem; }
        dd { margin: 0 0 0 1.25rem; }
        footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; font-size: .9375rem; }
        """;

    /// <param name="title">The title, as plain text.</param>
    /// <param name="content">The content, as HTML.</param>
    public static string Of(string title, string content) =>
        $"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{HtmlEncoder.Default.Encode(title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <header><h1>{HtmlEncoder.Default.Encode(title)}</h1></header>
            <main>
            {content}
            </main>
            <footer><p>Figures under the Open Government Licence v3.0, each with its source. <a href="/">Start</a> · <a href="/methods">Methods</a> · <a href="/swagger">Documentation</a> · <a href="/openapi.yaml">Contract</a></p></footer>
            </body>
            </html>
            """;
}
