// Fixtures run beside each other, each on its own database; the tests of one fixture run one after the other.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
