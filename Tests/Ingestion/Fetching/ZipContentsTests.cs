using System.IO.Compression;
using System.Text;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Tests.Ingestion.Fetching;

[TestFixture]
public sealed class ZipContentsTests
{
    private ScratchFolder folder = null!;

    [SetUp]
    public void Open() => folder = new ScratchFolder();

    [TearDown]
    public void Close() => folder.Dispose();

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    private ZipContents.Result Unpack(byte[] bytes, FetchLimits? limits = null) =>
        ZipContents.Unpack(
            folder.Write("archive.zip", bytes),
            Directory.CreateDirectory(Path.Combine(folder.Path, "out")).FullName,
            name => name.EndsWith(".csv", StringComparison.Ordinal),
            limits ?? FetchLimits.Usual
        );

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    [Test]
    public void wanted_files_are_taken_out_and_others_are_not()
    {
        var (entries, problem, _) = Unpack(
            Zip(("in/a.csv", Text("1")), ("readme.pdf", Text("x")), ("b.csv", Text("2")))
        );
        Assert.Multiple(() =>
        {
            Assert.That(problem, Is.Null);
            Assert.That(
                entries.Select(e => (e.Name, File.ReadAllText(e.Path))),
                Is.EqualTo(new[] { ("a.csv", "1"), ("b.csv", "2") })
            );
        });
    }

    [TestCase("../a.csv")]
    [TestCase("in/../../a.csv")]
    [TestCase("/etc/a.csv")]
    [TestCase("C:/a.csv")]
    [TestCase("in\\..\\a.csv")]
    [TestCase("in//a.csv")]
    [TestCase("a\u0000b.csv")]
    [TestCase("1/2/3/4/5/6/7/8/9/a.csv")]
    public void a_name_that_leads_elsewhere_ends_it_and_writes_nothing(string name)
    {
        var (entries, problem, _) = Unpack(Zip(("ok.csv", Text("1")), (name, Text("2"))));
        Assert.That((entries.Count, problem), Is.EqualTo((0, problem)).And.Not.EqualTo((0, (string?)null)));
        Assert.That(
            Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories),
            Has.Exactly(1).Items
        );
    }

    [Test]
    public void a_file_that_grows_without_measure_is_not_taken_out() =>
        Assert.That(Unpack(Zip(("a.csv", new byte[30 << 20]))).Problem, Does.Contain("far more room"));

    [Test]
    public void an_archive_that_lies_about_lengths_is_found_out()
    {
        var bytes = Zip(("a.csv", new byte[30 << 20]));
        // The length stands in the central directory, 24 bytes into its entry.
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 100);
        Assert.That(Unpack(bytes).Problem, Is.Not.Null);
    }

    [Test]
    public void all_files_together_may_not_be_larger_than_one_may_be()
    {
        var noise = new byte[60_000];
        new Random(1).NextBytes(noise);
        Assert.That(
            Unpack(
                Zip(("a.csv", noise), ("b.csv", noise)),
                FetchLimits.Usual with
                {
                    LargestFile = 100_000,
                }
            ).Problem,
            Does.Contain("far more room")
        );
    }

    [Test]
    public void too_many_files_are_not_taken_out() =>
        Assert.That(
            Unpack(Zip([.. Enumerable.Range(0, 501).Select(n => ($"{n}.csv", Text("1")))])).Problem,
            Does.Contain("501 files")
        );

    [Test]
    public void an_archive_within_the_archive_is_not_opened() =>
        Assert.That(
            Unpack(Zip(("inner.zip", Zip(("a.csv", Text("1")))))).Problem,
            Does.Contain("another archive")
        );

    [Test]
    public void two_files_of_one_name_are_not_taken_out() =>
        Assert.That(
            Unpack(Zip(("a.csv", Text("1")), ("A.csv", Text("2")))).Problem,
            Does.Contain("same name")
        );

    [Test]
    public void damage_is_said()
    {
        var noise = new byte[5000];
        new Random(2).NextBytes(noise);
        var bytes = Zip(("a.csv", noise));
        Assert.That(Unpack(bytes[..^40]).Problem, Does.Contain("damaged"));
        // Noise is stored as it is, so that nothing but the checksum can tell.
        bytes[2000] ^= 1;
        Assert.That(Unpack(bytes).Problem, Does.Contain("damaged"));
        Assert.That(Unpack(Text("PK\u0003\u0004 and no more")).Problem, Does.Contain("damaged"));
    }
}
