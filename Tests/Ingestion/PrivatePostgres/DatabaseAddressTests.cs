using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.PrivatePostgres;

[TestFixture]
public sealed class DatabaseAddressTests
{
    [Test]
    public async Task a_named_database_wins()
    {
        await using var address = await DatabaseAddress.ResolveAsync(
            "Host=db.example;Database=figures",
            new Postgres.TestProgress(),
            default
        );
        Assert.That(address.IsPrivate, Is.False);
        Assert.That(address.ConnectionString, Is.EqualTo("Host=db.example;Database=figures"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void a_blank_name_is_none(string? value) => Assert.That(DatabaseAddress.Named(value), Is.Null);

    [TestCase("db.example Password=hunter2")]
    [TestCase("Host=db.example;Colour=blue;Password=hunter2")]
    [TestCase("Host=db.example;Port=many;Password=hunter2")]
    public void a_name_that_is_no_connection_string_is_refused_without_quoting_it(string value) =>
        Assert.That(
            () => DatabaseAddress.Named(value),
            Throws
                .InstanceOf<PrivatePostgresException>()
                .With.Message.Contains("ROADMAP_DATABASE")
                .And.Message.Not.Contains("hunter2")
        );
}
