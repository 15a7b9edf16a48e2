namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// The downhill simplex of Nelder and Mead (1965) with the starting simplex and stopping rule of Nash (1990):
/// it needs no derivatives and lets a function refuse a point by answering infinity.
/// </summary>
/// <remarks>
/// It finds a local minimum. Which one depends on the start, so the start is part of a method's definition.
/// </remarks>
internal static class NelderMead
{
    // Stands for infinity, so that means over refused points stay numbers.
    private const double Refused = 1e35;

    /// <summary>The function to be minimised; infinity refuses a point.</summary>
    public delegate double Objective(ReadOnlySpan<double> point);

    /// <summary>Walks downhill from a start that the function accepts and returns the best point found.</summary>
    public static double[] Minimise(
        Objective objective,
        ReadOnlySpan<double> start,
        double tolerance = 1.4901161193847656e-8,
        int mostEvaluations = 2000
    )
    {
        var simplex = new Simplex(objective, start);
        var enough = tolerance * (Math.Abs(simplex.Lowest) + tolerance);
        var size = simplex.Size;
        simplex.EvaluateAllButBest();
        while (true)
        {
            simplex.Rank();
            if (simplex.Highest <= simplex.Lowest + enough)
                break;
            if (!simplex.Improve())
            {
                // A shrink that does not shrink has met the limits of precision.
                if (simplex.Size >= size)
                    break;
                size = simplex.Size;
                if (simplex.Evaluations > mostEvaluations)
                    break;
                simplex.EvaluateAllButBest();
            }
            else if (simplex.Evaluations > mostEvaluations)
            {
                break;
            }
        }
        return simplex.Best;
    }

    private sealed class Simplex
    {
        private readonly Objective objective;
        private readonly int n;
        private readonly double[][] corners;
        private readonly double[] heights;
        private int best;
        private int worst;

        public Simplex(Objective objective, ReadOnlySpan<double> start)
        {
            this.objective = objective;
            n = start.Length;
            corners = new double[n + 1][];
            heights = new double[n + 1];
            corners[0] = start.ToArray();
            heights[0] = Evaluate(corners[0]);
            var step = 0.0;
            foreach (var coordinate in start)
                step = Math.Max(step, 0.1 * Math.Abs(coordinate));
            if (step == 0)
                step = 0.1;
            for (var axis = 0; axis < n; axis++)
            {
                corners[axis + 1] = start.ToArray();
                corners[axis + 1][axis] += step;
                Size += step;
            }
        }

        public double[] Best => corners[best];

        public double Lowest => heights[best];

        public double Highest => heights[worst];

        /// <summary>Sum of the distances of the corners from the best, when last laid out.</summary>
        public double Size { get; private set; }

        public int Evaluations { get; private set; }

        public void EvaluateAllButBest()
        {
            for (var corner = 0; corner <= n; corner++)
                if (corner != best)
                    heights[corner] = Evaluate(corners[corner]);
        }

        public void Rank()
        {
            worst = best;
            var (lowest, highest) = (heights[best], heights[best]);
            for (var corner = 0; corner <= n; corner++)
            {
                if (heights[corner] < lowest)
                    (best, lowest) = (corner, heights[corner]);
                if (heights[corner] > highest)
                    (worst, highest) = (corner, heights[corner]);
            }
        }

        /// <summary>Replaces the worst corner by a better point; false if the simplex had to shrink instead.</summary>
        public bool Improve()
        {
            var centre = CentreWithoutWorst();
            var reflected = Between(corners[worst], centre, 2);
            var height = Evaluate(reflected);
            if (height < Lowest)
            {
                var extended = Between(centre, reflected, 2);
                var further = Evaluate(extended);
                if (further < height)
                    Replace(extended, further);
                else
                    Replace(reflected, height);
                return true;
            }
            var isLower = height < Highest;
            if (isLower)
                Replace(reflected, height);
            var contracted = Between(corners[worst], centre, 0.5);
            var inside = Evaluate(contracted);
            if (inside < heights[worst])
                Replace(contracted, inside);
            else if (!isLower)
            {
                Shrink();
                return false;
            }
            return true;
        }

        private double Evaluate(double[] point)
        {
            Evaluations++;
            var height = objective(point);
            return double.IsFinite(height) ? height : Refused;
        }

        private void Replace(double[] point, double height) =>
            (corners[worst], heights[worst]) = (point, height);

        private double[] CentreWithoutWorst()
        {
            var centre = new double[n];
            for (var axis = 0; axis < n; axis++)
            {
                var sum = -corners[worst][axis];
                for (var corner = 0; corner <= n; corner++)
                    sum += corners[corner][axis];
                centre[axis] = sum / n;
            }
            return centre;
        }

        /// <summary>The point at a multiple of the way from one to another.</summary>
        private double[] Between(double[] from, double[] to, double share)
        {
            var point = new double[n];
            for (var axis = 0; axis < n; axis++)
                point[axis] = (1 - share) * from[axis] + share * to[axis];
            return point;
        }

        private void Shrink()
        {
            Size = 0;
            for (var corner = 0; corner <= n; corner++)
            {
                if (corner == best)
                    continue;
                corners[corner] = Between(corners[corner], corners[best], 0.5);
                for (var axis = 0; axis < n; axis++)
                    Size += Math.Abs(corners[corner][axis] - corners[best][axis]);
            }
        }
    }
}
