package org.careshed.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.lever.LeverShape;

/** The catalogue of levers: one line each. */
public final class Policies {

    /** One line each, in any order. */
    private static final Entry[] LINES = {
        new Entry(Capacity.SHAPE, Capacity::new),
        new Entry(EpidemicWave.SHAPE, EpidemicWave::new),
        new Entry(FacilityClosure.SHAPE, FacilityClosure::new),
        new Entry(DispatchedTeams.SHAPE, DispatchedTeams::new),
        new Entry(FamousDoctorWorkshops.SHAPE, FamousDoctorWorkshops::new),
        new Entry(HealthPlatform.SHAPE, HealthPlatform::new),
        new Entry(MedicalCommunity.SHAPE, MedicalCommunity::new),
        new Entry(LinkDownShock.SHAPE, LinkDownShock::new),
        new Entry(MobileClinics.SHAPE, MobileClinics::new),
        new Entry(CrossMountainHub.SHAPE, CrossMountainHub::new),
        new Entry(PrivateProviders.SHAPE, PrivateProviders::new),
        new Entry(TcmServices.SHAPE, TcmServices::new),
        new Entry(PeakSpecialties.SHAPE, PeakSpecialties::new),
        new Entry(Reimbursement.SHAPE, Reimbursement::new),
        new Entry(RoadClosure.SHAPE, RoadClosure::new),
        new Entry(SharedExaminations.SHAPE, SharedExaminations::new),
        new Entry(TwoWayReferrals.SHAPE, TwoWayReferrals::new),
        new Entry(SpecialistClinics.SHAPE, SpecialistClinics::new),
        new Entry(ChronicDiseaseManagement.SHAPE, ChronicDiseaseManagement::new),
        new Entry(DrugSupply.SHAPE, DrugSupply::new),
        new Entry(ElderlyAssessment.SHAPE, ElderlyAssessment::new),
        new Entry(FamilyDoctorContracts.SHAPE, FamilyDoctorContracts::new),
        new Entry(MentalHealthNetwork.SHAPE, MentalHealthNetwork::new),
        new Entry(OneVisitService.SHAPE, OneVisitService::new),
        new Entry(PaymentReform.SHAPE, PaymentReform::new),
        new Entry(Screening.SHAPE, Screening::new),
        new Entry(SharedBeds.SHAPE, SharedBeds::new),
        new Entry(Telemedicine.SHAPE, Telemedicine::new),
        new Entry(AiAssistance.SHAPE, AiAssistance::new),
        new Entry(RegionalCooperation.SHAPE, RegionalCooperation::new),
        new Entry(SharedRegistrations.SHAPE, SharedRegistrations::new),
        new Entry(UnifiedStaffing.SHAPE, UnifiedStaffing::new),
        new Entry(StaffAbsence.SHAPE, StaffAbsence::new),
    };

    private static final List<Entry> CATALOGUE =
            Arrays.stream(LINES).sorted(Comparator.comparing(Entry::name)).toList();

    private Policies() {}

    /**
     * One line of the catalogue.
     *
     * @param shape its name, meaning and keys, as scenarios write them
     * @param maker the policy that a lever's entry in a scenario means
     */
    public record Entry(LeverShape shape, Function<LeverEntry, Policy> maker) {
        /** As scenarios write it. */
        public String name() {
            return shape.name();
        }
    }

    /** How each is written in a scenario. */
    public static LeverCatalogue shapes() {
        return new LeverCatalogue(CATALOGUE.stream().map(Entry::shape).toList());
    }

    /** Every lever there is. */
    public static List<Entry> catalogue() {
        return CATALOGUE;
    }

    /** Levers of another name that may replace the same decision, so that both cannot be in force on one day. */
    public static List<String> rivals(String lever) {
        return switch (lever) {
            case "telemedicine" -> List.of("regional-cooperation");
            case "regional-cooperation" -> List.of("telemedicine");
            default -> List.of();
        };
    }

    /** The policies of a scenario, in its order. */
    public static List<Policy> of(Scenario scenario) {
        return scenario.levers().stream().map(Policies::policy).toList();
    }

    /** The line of the catalogue of a lever; empty for a name that is not in it. */
    public static Optional<Entry> named(String lever) {
        return CATALOGUE.stream().filter(line -> line.name().equals(lever)).findFirst();
    }

    private static Policy policy(LeverEntry entry) {
        return named(entry.lever())
                .orElseThrow(() -> new IllegalArgumentException("no lever `" + entry.lever() + "` in the catalogue"))
                .maker()
                .apply(entry);
    }
}
