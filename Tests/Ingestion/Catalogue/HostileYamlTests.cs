using System.Text;
using CsCheck;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>No file, however made, does more than give mistakes.</summary>
public sealed class HostileYamlTests
{
    private const string Targets = "targets.yaml",
        Gigabit = "indicators/gigabit-coverage.yaml";

    [TestCase("", "The file is empty.")]
    [TestCase("# only a comment\n", "The file is empty.")]
    [TestCase("---\n", "The file is empty.")]
    [TestCase("~", "The file is empty.")]
    [TestCase("just words", "keys with values")]
    [TestCase("- a\n- b\n", "keys with values")]
    [TestCase("targets: &all []\n", "Anchors (&) and aliases (*) are not taken")]
    [TestCase("targets: *all\n", "Anchors (&) and aliases (*) are not taken")]
    [TestCase("targets: !!python/object []\n", "Tags (!) are not taken")]
    [TestCase("targets: []\n---\ntargets: []\n", "one document")]
    [TestCase("targets: []\ntargets: []\n", "stands twice; it is on line 1")]
    [TestCase("targets: [\n", "This is not YAML")]
    [TestCase("targets:\n\t- id: N01\n", "This is not YAML")]
    [TestCase("? [a, b]\n: c\n", "A key is a word; this is a list")]
    [TestCase("targets: \"open\n", "This is not YAML")]
    public void Text_that_is_no_catalogue_file_is_a_mistake(string text, string says) =>
        Assert.That(MistakesOf(text), Has.Some.Contains(says));

    [Test]
    public void Line_of_broken_yaml_is_named()
    {
        using var files = new CatalogueFiles();
        files.Write(Targets, "targets:\n  - id: N01\n    statement: \"never ends\n");
        Assert.That(
            files
                .Read()
                .Mistakes.Single(m => m.Message.StartsWith("This is not YAML", StringComparison.Ordinal))
                .Line,
            Is.InRange(3, 4)
        );
    }

    [Test]
    public void Growing_aliases_are_refused_before_they_grow()
    {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 60; i++)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"
            );
        Assert.That(MistakesOf(text.ToString()), Has.Some.Contains("Anchors (&)"));
    }

    [Test]
    public void Endless_nesting_is_refused() =>
        Assert.That(MistakesOf("targets: " + new string('[', 200_000)), Has.Some.Contains("16 levels"));

    [Test]
    public void Huge_file_is_refused_unread() =>
        Assert.That(
            MistakesOf("targets: []\n#" + new string('x', 5 * 1024 * 1024)),
            Has.Some.Contains("at the most")
        );

    [Test]
    public void Bytes_that_are_no_text_are_a_mistake()
    {
        using var files = new CatalogueFiles();
        File.WriteAllBytes(Path.Combine(files.Folder, Targets), [0x74, 0x3a, 0x20, 0xa3, 0x0a]);
        Assert.That(files.Read().Mistakes.Select(mistake => mistake.Message), Has.Some.Contains("not UTF-8"));
    }

    [Test]
    public void Byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        using var files = new CatalogueFiles();
        var path = Path.Combine(files.Folder, Targets);
        File.WriteAllText(
            path,
            File.ReadAllText(path).ReplaceLineEndings("\r\n"),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );
        Assert.That(files.Read().Mistakes, Is.Empty);
    }

    [Test]
    public void Any_damage_to_a_file_gives_a_catalogue_or_mistakes_and_never_a_crash()
    {
        using var sound = new CatalogueFiles();
        var text = File.ReadAllText(Path.Combine(sound.Folder, Gigabit));
        const string Bits = "\t :-[]{},&*!|>'\"%@`#?~\n\\\u00a30aZ\u0000\u0085\u20ac";
        var cut = Gen.Int[0, text.Length - 1];
        Gen.Select(cut, Gen.Int[0, 12], Gen.Char[Bits].Array[0, 6])
            .Sample(
                (at, length, put) =>
                {
                    var damaged = text[..at] + new string(put) + text[Math.Min(text.Length, at + length)..];
                    sound.Write(Gigabit, damaged);
                    var reading = sound.Read();
                    return reading.IsSound == (reading.Mistakes.Count == 0)
                        && reading.Mistakes.All(mistake => mistake.Line >= 1 && mistake.Message.Length > 0);
                },
                iter: 300,
                // One folder, one file in it.
                threads: 1
            );
    }

    private static IEnumerable<string> MistakesOf(string text)
    {
        using var files = new CatalogueFiles();
        files.Write(Targets, text);
        return files
            .Read()
            .Mistakes.Where(mistake => mistake.File == Targets)
            .Select(mistake => mistake.Message);
    }
}
