#!/usr/bin/env bash
#SBATCH --job-name=careshed
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=04:00:00
#SBATCH --requeue
# An experiment as a Slurm array: each task runs a share of the runs into one store, and a last job, which waits for all of
# them, makes the report. From the folder of Careshed, on a disk that all nodes see, after `./careshed --version` has built it:
#
#   src/deploy/slurm.sh scenarios/experiments/tiny-screening.yaml [SHARES [DIR]]
#
# SHARES is 16 unless given, DIR results/slurm: its folder runs/ is the store, the tables come beside it. A task that failed or
# ran out of time is given again by the same command: what was finished is not run again.
set -euo pipefail

experiment=${1:?an experiment, for example scenarios/experiments/tiny-screening.yaml}
shares=${2:-16}
folder=${3:-results/slurm}

case ${CARESHED_STEP:-submit} in
    submit)
        array=$(sbatch --parsable --array="1-$shares" --export=ALL,CARESHED_STEP=share "$0" "$experiment" "$shares" "$folder")
        sbatch --parsable --dependency="afterok:${array%%;*}" --export=ALL,CARESHED_STEP=report \
            "$0" "$experiment" "$shares" "$folder"
        ;;
    share)
        exec ./careshed --memory 768m experiment "$experiment" --share "$SLURM_ARRAY_TASK_ID/$shares" \
            --store "$folder/runs" --threads "${SLURM_CPUS_PER_TASK:-1}"
        ;;
    report)
        exec ./careshed --memory 768m experiment "$experiment" --store "$folder/runs" --out "$folder" \
            --threads "${SLURM_CPUS_PER_TASK:-1}"
        ;;
esac
