package org.careshed.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.careshed.experiment.away.Freight;
import org.careshed.experiment.away.Errand;
import org.careshed.experiment.away.Reply;
import org.careshed.experiment.away.Worker;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What an executor does with the errands of a partition. */
final class CarryOut extends AbstractFunction2<TaskContext, Iterator<Errand>, Reply[]> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<Freight> freight;

    CarryOut(Broadcast<Freight> freight) {
        this.freight = freight;
    }

    @Override
    public Reply[] apply(TaskContext task, Iterator<Errand> errands) {
        List<Reply> replies = new ArrayList<>();
        while (errands.hasNext()) {
            task.killTaskIfInterrupted(); // another copy of this task was faster
            replies.add(Worker.here().carryOut(errands.next(), freight.value()));
        }
        return replies.toArray(Reply[]::new);
    }
}
