// Whom --for means among those who may get a paper.

import { CommandTrouble } from '../../node/command.ts';
import { notFound } from '../../node/commands/speaking.ts';
import type { PaperKind, Plan } from '../../paper/plan.ts';

const NAMES_SHOWN = 5;

/** The first names; `…` stands for more. */
function someOf(names: readonly string[]): string {
  return `${names.slice(0, NAMES_SHOWN).join(', ')}${names.length > NAMES_SHOWN ? ', …' : ''}`;
}

/** The plans that a name means: in full, a contract in a letter, or who gets it, also by the short name behind the point. */
function named(plans: readonly Plan[], name: string): readonly Plan[] {
  const ways: readonly ((plan: Plan) => boolean)[] = [
    ({ of, names }) => of === name || (names ?? []).includes(name),
    ({ to }) => to === name,
    ({ of, to }) => of.endsWith(`.${name}`) || (to ?? '').endsWith(`.${name}`),
  ];
  return ways.map((isMeant) => plans.filter(isMeant)).find((found) => found.length > 0) ?? [];
}

/** The plans for one of them. */
export function plansFor(kind: PaperKind, plans: readonly Plan[], name: string | null): readonly Plan[] {
  if (name === null) return plans;
  const found = named(plans, name);
  const meant = [...new Set(found.map(({ of, to }) => to ?? of))];
  if (meant.length === 1) return found;
  if (meant.length > 1)
    throw new CommandTrouble({
      kind: 'usage',
      says: `--for ${name} may be ${meant.join(' or ')}.`,
      next: 'Write it in full.',
    });
  const some = someOf([...new Set(plans.flatMap(({ of, names }) => names ?? [of]))]);
  throw notFound(
    kind.for === null
      ? `${kind.kind} is a paper of the commune and for nobody in particular.`
      : `No ${kind.kind} can be for ${name}: it is for ${kind.for}${kind.for === 'a contract' ? ' or its lender' : ''}.`,
    some === '' ? 'There is nobody yet.' : `There are: ${some}`,
  );
}
