"""Whether the second side of a notion of `opposites` denies by what it means: unsafe does, after does not.

Every notion of the language files stands in one of the two lists. What denies makes up for a negation of the other
side (not safe, unsafe), so that a notion in the wrong list hides negations that are lost or added.
"""

from __future__ import annotations

_NEUTRAL = """
    acute adjuvant adult afternoon agonist alive all_day anaesthetic animals antigen approved artery autologous
    autumn awake before bend benefit best better bleeding_strength blinded block breakfast bright by calcium caller
    cleanness clockwise company constant curb current cut day_after days deep donate donor dry dull early easy empty
    end erythrocytes every excess expecting exposed external firm first flexible floor foreday free_of freely freeze
    freezer fresh front gain gentle hairy halved headup healthy healthy_cells heart_level heat heavy height high
    home_care hot hours hunger hydrated imaging immediate immunocompetent in_bed in_person increase inhale inherited
    inpatient insert inside intact large late_pregnancy lean left leukocytes liquid live_virus localised long loosen
    loud male maximum menopause mild millions months morning most motion mouth moving muscle natural near needed
    needle_size newborn next night noise normal_range nursing offspring often ongoing open outweigh overactive
    overmorrow pale parent pharmacist platelet_cell platelets plenty posture potassium prescriber pressure preterm
    prevent previous price primary productive prone public pulse push quick raw rectum refrigerated regulated
    release relieve resume retain return runny same seated seconds setting several shade shift sibling sides
    sideways simple sodium soft sole spare spit_out spouse spreading start stroke strong sudden sugar summer sunlit
    supine swallowable sweating systolic t_cell thickness thigh thin thirst thousands tight today together tomorrow
    tongue trimester tripled until upper upright urine vein vitro vomiting warm weekdays weeks white_cells wide
    with_milk with_or_without within xray years young
    by_mouth
"""

_DENYING = """
    able accept acceptable accurate active advisable allowed alone already always available avoid avoidable balanced
    bearable cancel certain changed charge clear comfortable common compatible complete confirm contagious continue
    controlled correct cover covered curable delay diluted direct effective efficacy eligible explained fasted
    fertile good hesitate hide hopeful impaired include known legal likely limited malignant mandatory necessary
    none normal odds operable paid painful pasteurised permanent planned positive possible predictable prescribed
    protected reach regular reliable remarkable remember reuse safe satisfied sensitive side significant smoker
    soluble stable sterile success sufficient suitable treated vaccinated visible welcome well whole
"""

NEUTRAL = frozenset(_NEUTRAL.split())
"""The notions of which neither side denies: before and after, left and right."""
DENYING = frozenset(_DENYING.split())
"""Those whose second side denies: safe and unsafe, possible and impossible."""
