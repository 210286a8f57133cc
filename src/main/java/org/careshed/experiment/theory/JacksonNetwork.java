package org.careshed.experiment.theory;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.careshed.quantity.Require;

/**
 * An open network of stations (J. R. Jackson, 1957, 1963): Poisson arrivals from outside, exponential services, random
 * routing with feedback. Each station behaves as an M/M/c of its own with the rate that the traffic equations give.
 *
 * @param nodes the stations
 * @param routing probability of going from row to column afterwards; what is missing to 1 leaves
 */
public record JacksonNetwork(List<Node> nodes, double[][] routing) {
    public JacksonNetwork {
        nodes = List.copyOf(nodes);
        Require.that(routing.length == nodes.size(), "routing needs a row for each of " + nodes.size() + " nodes");
    }

    /**
     * A station.
     *
     * @param outsideRate arrivals from outside per unit of time, 0 or more
     */
    public record Node(double outsideRate, double meanService, int servers) {}

    /** Arrivals at each node, from outside and inside together: the solution of rate = outside + routing' rate. */
    public double[] rates() {
        int n = nodes.size();
        RealMatrix balance =
                MatrixUtils.createRealIdentityMatrix(n).subtract(new Array2DRowRealMatrix(routing).transpose());
        ArrayRealVector outside = new ArrayRealVector(n);
        for (int i = 0; i < n; i++) {
            outside.setEntry(i, nodes.get(i).outsideRate());
        }
        return new LUDecomposition(balance).getSolver().solve(outside).toArray();
    }

    /** The node as a station of its own. */
    public MarkovStation station(int node) {
        Node stated = nodes.get(node);
        return new MarkovStation(rates()[node], stated.meanService(), stated.servers());
    }

    /** L, mean number in the whole network. */
    public double meanPresent() {
        double present = 0;
        for (int i = 0; i < nodes.size(); i++) {
            present += station(i).meanPresent();
        }
        return present;
    }

    /** W, mean time from coming in to leaving for good, by Little's law. */
    public double meanTime() {
        double outside = 0;
        for (Node node : nodes) {
            outside += node.outsideRate();
        }
        return meanPresent() / outside;
    }
}
