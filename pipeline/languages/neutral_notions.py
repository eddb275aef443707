"""The notions of `opposites` of which neither side denies: before and after, left and right."""

from __future__ import annotations

_NAMES = """
    before increase high pressure sugar overactive left morning first strong gain open early dry raw inside mild
    quick adult male young acute liquid long large wide inhale inpatient better start same night empty until
    warm plenty sole easy most every parent sibling offspring spouse awake healthy alive curb halved relieve end
    sides refrigerated summer autumn tight potassium sodium calcium pulse platelets leukocytes erythrocytes
    within hours days weeks months years by upright exposed return mouth muscle vein motion block sudden insert
    upper hot firm freeze outweigh spare prescriber expecting home_care preterm with_milk seated previous
    platelet_cell maximum next day_after supine freezer thin soft external prevent excess caller hydrated urine
    heat rectum tongue vomiting prone heavy hairy sweating hunger thirst company loosen freely menopause needed
    moving free_of stroke breakfast shade constant bend thousands millions afternoon today weekdays together
    gentle live_virus spreading heart_level white_cells healthy_cells antigen fresh donate nursing sunlit
    productive runny immediate setting dull flexible bleeding_strength headup posture cleanness retain shift
    anaesthetic clockwise swallowable tomorrow overmorrow all_day seconds imaging xray t_cell thickness best
    benefit primary near simple deep front push inherited localised often agonist height cut price sideways
    natural bright loud public donor systolic artery pharmacist pale tripled worry immunocompetent floor noise
    needle_size with_or_without in_person thigh current foreday several in_bed intact ongoing normal_range newborn
    approved animals trimester late_pregnancy lean adjuvant autologous blinded regulated release spit_out vitro
"""

NEUTRAL = frozenset(_NAMES.split())
"""Their names in the language files; of all other notions the second side denies."""
