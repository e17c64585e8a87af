import { sentences } from '../../../kernel/values/sentence.ts';
import { present } from '#isms/kernel/declarations/condition.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { anchoredIn, consequenceTitles } from '../consequence-kinds.ts';
import { flatIn, namesakesIn } from '../method-faults.ts';
import { isInUse, levelsReached, riskMethod } from '../risk-method.ts';

const texts = sentences('assessment-criteria', {
  likelihood: 'likelihood',
  impact: 'impact',
});

export const assessmentCriteriaSet = rule({
  key: 'assessment-criteria-set',
  title: 'It is set when and on which scales risks are assessed',
  answers: citesBoth('6.1.2 a) 2)'),
  mode: 'computed',
  why: 'Two people come to the same score only where the steps say what they mean, and risks are caught in time only where it is known what calls for an assessment.',
  of: riskMethod,
  only: isInUse,
  reads: [],
  empty: missing(
    'No criteria say how risks are assessed.',
    'Define a risk method: scales, matrix and triggers.',
  ),
  findings: {
    triggers: weakens(
      '{record} does not say which events call for an assessment before the interval is over.',
      'Name them: new sites, products, critical suppliers, severe incidents.',
    ),
    unwatched: asks(
      '{record} names what calls for an assessment in words alone, so that nothing points it out when it happens.',
      'Name the kinds of records that call for one as well, from which severity on.',
      { house: true },
    ),
    flat: fails(
      'The {scale} of {record} tells nothing apart: it has fewer than two steps.',
      'Define its steps.',
    ),
    namesakes: fails(
      'In {record} more than one step of the {scale} is called {name}.',
      'Give each step a name of its own, so that a score says which of them is meant.',
    ),
    levels: fails(
      'In {record} more than one level is called {name}.',
      'Give each level a name of its own, so that what is decided says which of them is meant.',
    ),
    bare: weakens(
      'The {scale} of {record} does not say what is meant by: {steps}.',
      'Give each step an anchor that two people would read alike: a frequency, a sum, a consequence.',
    ),
    alike: weakens(
      'On the {scale} of {record} these steps are explained by the same words: {steps}.',
      'Say what sets each apart from the one below it, or make one step of them.',
    ),
    patchy: weakens(
      'For {consequence} the impact scale of {record} says what some steps mean, and not: {steps}.',
      'Complete the column, or do without it: a consequence of that kind cannot be scored there.',
      { house: true },
    ),
    blind: weakens(
      'In the matrix of {record} the level is the same whatever the {scale}.',
      'Paint the matrix so that both scales count.',
    ),
    unreached: asks(
      'No cell of the matrix of {record} has the level {levels}.',
      'Paint the cells that are meant, or take the level out.',
      { house: true },
    ),
  },
  conditions: { triggers: present('triggers') },
  *each(method, _, find) {
    const { likelihoodScale, impactScale, levels, matrix, triggers, watched = [] } = method.fields;
    if (triggers !== undefined && watched.length === 0) yield find.unwatched(method);
    const kinds = anchoredIn(impactScale);
    const scales = {
      'likelihood scale': likelihoodScale.map(({ name, anchor, perYear }) => ({
        name,
        says: [anchor, perYear],
      })),
      'impact scale': impactScale.map((step) => ({
        name: step.name,
        says: [step.anchor, ...kinds.map((kind) => step[kind])],
      })),
    };
    for (const scale of flatIn(method)) yield find.flat(method, { scale });
    for (const { scale, name } of namesakesIn(method))
      yield scale === 'levels' ? find.levels(method, { name }) : find.namesakes(method, { scale, name });
    for (const [scale, steps] of Object.entries(scales)) {
      const bare = steps.filter(({ says }) => says.every((each) => each === undefined));
      if (bare.length > 0) yield find.bare(method, { scale, steps: namesOf(bare) });
      const said = steps.filter((step) => !bare.includes(step));
      for (const same of Map.groupBy(said, ({ says }) => JSON.stringify(says)).values())
        if (same.length > 1) yield find.alike(method, { scale, steps: namesOf(same) });
    }
    for (const kind of kinds) {
      // The highest step needs no upper limit.
      const wanting = (kind === 'money' ? impactScale.slice(0, -1) : impactScale).filter(
        (step) => step[kind] === undefined,
      );
      if (wanting.length > 0)
        yield find.patchy(method, {
          consequence: consequenceTitles[kind].toLowerCase(),
          steps: namesOf(wanting),
        });
    }
    const [row = []] = matrix;
    if (matrix.length > 1 && matrix.every((cells) => cells.join() === row.join()))
      yield find.blind(method, { scale: texts.likelihood });
    if (row.length > 1 && matrix.every(([first, ...cells]) => cells.every((cell) => cell === first)))
      yield find.blind(method, { scale: texts.impact });
    const reached = levelsReached(method);
    const unreached = levels.filter((_level, n) => !reached.has(n + 1));
    if (unreached.length > 0) yield find.unreached(method, { levels: namesOf(unreached) });
  },
});

const namesOf = (steps: readonly { readonly name: string }[]): string =>
  steps.map(({ name }) => name).join(', ');
