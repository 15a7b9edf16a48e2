using System.IO.Compression;
using System.Text;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Ingestion.Sources.Ofcom;

namespace RoadmapIndicators.Tests.Ingestion.Fetching;

[TestFixture]
public sealed class UnpackedFilesTests
{
    private static readonly byte[] Table = Encoding.UTF8.GetBytes(ElsText.Coverage("2024-01", 10));

    private ScratchFolder folder = null!;
    private UnpackedFiles packed = null!;

    [SetUp]
    public void Open()
    {
        folder = new ScratchFolder();
        packed = new UnpackedFiles(FetchLimits.Usual);
    }

    [TearDown]
    public void Close()
    {
        packed.Dispose();
        folder.Dispose();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return to.ToArray();
    }

    private Task<(IReadOnlyList<UnpackedFiles.File> Files, string? Problem)> OpenAsync(
        string name,
        byte[] bytes,
        ISource? source = null
    ) => packed.OpenAsync(folder.Write(name, bytes), name, source ?? new ElsSource(), CancellationToken.None);

    [Test]
    public async Task a_plain_file_is_itself()
    {
        var (files, _) = await OpenAsync("a.csv", Table);
        Assert.That(files.Single().Path, Does.StartWith(folder.Path));
    }

    [Test]
    public async Task what_is_in_gzip_or_zip_is_read_byte_for_byte_under_its_own_name()
    {
        foreach (
            var (name, bytes) in new[]
            {
                ("a.csv.gz", Gzip(Table)),
                ("b.zip", ZipContentsTests.Zip(("in/a.csv", Table))),
            }
        )
        {
            var (files, problem) = await OpenAsync(name, bytes);
            Assert.That(problem, Is.Null);
            Assert.That(files.Single().Name, Is.EqualTo("a.csv"));
            Assert.That(File.ReadAllBytes(files.Single().Path), Is.EqualTo(Table));
        }
    }

    [Test]
    public async Task an_archive_that_its_source_reads_stays_as_it_is()
    {
        var (files, _) = await OpenAsync(
            "202407_fixed_laua_coverage_r01.zip",
            ZipContentsTests.Zip(("202407_fixed_laua_coverage_r01.csv", Table)),
            new OfcomSource()
        );
        Assert.That(files.Single().Name, Does.EndWith(".zip"));
    }

    [TestCase(true, "far more than")]
    [TestCase(false, "damaged")]
    public async Task gzip_that_grows_without_measure_or_was_cut_is_not_read(bool bomb, string words)
    {
        var bytes = bomb ? Gzip(new byte[30 << 20]) : Gzip(Table)[..^9];
        Assert.That((await OpenAsync("a.csv.gz", bytes)).Problem, Does.Contain(words));
    }

    [Test]
    public async Task an_archive_without_a_file_of_the_source_says_so() =>
        Assert.That(
            (await OpenAsync("x.zip", ZipContentsTests.Zip(("a.pdf", Table)))).Problem,
            Is.EqualTo("The archive 'x.zip' holds no file that ons-els reads.")
        );

    [Test]
    public async Task a_folder_gives_packed_files_the_dates_of_their_folders()
    {
        folder.Write("2024-05-01_x/a.csv.gz", Gzip(Table));
        folder.Write("2024-04-01_x/b.zip", ZipContentsTests.Zip(("c.csv", Table)));
        folder.Write("2024-03-01_x/d.csv", Table);
        folder.Write("2024-02-01_x/e.csv.gz", Gzip(Table)[..^9]);
        var (found, problems) = await ReceivedFiles.UnderAsync(
            folder.Path,
            new ElsSource(),
            packed,
            CancellationToken.None
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                found.Select(f => (f.Name, f.PublishedOn)),
                Is.EqualTo(
                    new[]
                    {
                        ("d.csv", (DateOnly?)new DateOnly(2024, 3, 1)),
                        ("c.csv", new DateOnly(2024, 4, 1)),
                        ("a.csv", new DateOnly(2024, 5, 1)),
                    }
                )
            );
            Assert.That(problems, Has.One.Contains("e.csv.gz"));
        });
    }
}
