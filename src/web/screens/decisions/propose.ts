// New proposals: all kinds with what follows from each, and a form for each kind.

import { parameterNamed, parameters } from '../../../contexts/governance/charter.ts';
import { counted, fill, type Html, html, href } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import type { FieldWords } from '../../parts/field.ts';
import { asksForChoices, choicesOf } from '../../parts/name-choices.ts';
import { section } from '../../parts/figure.ts';
import { ask, type Place, type Screen, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';
import type { CharterAnswer } from '../charter/answer.ts';
import { changeForm } from '../charter/changing.ts';
import { labelOf, presetChoices } from '../charter/value.ts';
import { KINDS, type Kind } from './action.ts';
import { inTextOrder } from '../../text-order.ts';

type Group = keyof Words['decisions']['groups'];
const GROUPS = Object.keys(KINDS) as readonly Group[];

export const proposeScreen = screen({
  path: '/decisions/new',
  asks: () => ({}),
  title: ({ words }) => words.decisions.pick,
  draw: (_answers, { words }) => {
    const { decisions } = words;
    const offer = (kind: Kind) =>
      html`<div><dt><a href="/decisions/new/${kind}">${decisions.actions[kind].name}</a></dt><dd>${decisions.actions[kind].follows}</dd></div>
`;
    const groups = GROUPS.map((group) =>
      section(decisions.groups[group], html`<dl class="facts">${KINDS[group].map(offer)}</dl>`, {
        id: group,
      }),
    );
    return html`<p class="lead">${decisions.pickSays}</p>${groups}`;
  },
});

/** The texts of the fields of a kind, in the language of the page. */
function fieldsOf(setting: Setting, kind: Kind): Fields {
  const { fields, powerChoices, statement } = setting.words.decisions;
  const { treasurer, represent } = powerChoices;
  const named = Object.values(parameters).map(({ name }) => [name, labelOf(setting, name)] as const);
  return {
    ...fields,
    ...(kind === 'resolve' ? { title: statement } : {}),
    power: {
      ...fields.power,
      choices: [
        ['treasurer', treasurer],
        ['represent', represent],
      ],
    },
    parameter: { ...fields.parameter, choices: inTextOrder(named, ([, label]) => label) },
    preset: { ...fields.preset, choices: presetChoices(setting) },
  };
}

type Fields = { readonly [name: string]: FieldWords };

/** The texts of fields, with what there is to choose from. */
function withChoices(fields: Fields, choices: Fields): Fields {
  const chosen = Object.entries(choices).map(([name, words]) => [name, { ...fields[name], ...words }]);
  return { ...fields, ...Object.fromEntries(chosen) };
}

/** A change of the charter: which rule, then the field that it wants; or all values of a preset. */
function charterForm(setting: Setting, { parameter, preset, value, as }: Place<unknown>['query']): Html {
  const { charter, decisions } = setting.words;
  if (parameter !== undefined && parameterNamed(parameter) !== null)
    return html`<h2 id="rule">${labelOf(setting, parameter)}</h2>${changeForm(setting, parameter, { value, as })}
<p class="actions"><a href="/decisions/new/change-charter">${decisions.otherRule}</a></p>`;
  const { parameter: rule, preset: presets } = fieldsOf(setting, 'change-charter');
  const { title, reason, again } = decisions.fields;
  const form = commandForm(setting, {
    command: 'propose change-charter',
    without: ['parameter', 'value'],
    values: { preset },
    words: {
      title,
      reason,
      again,
      preset: { ...presets, help: charter.presetsSays, needed: true },
    },
    order: ['preset', 'reason'],
    submit: decisions.proposeButton,
    as,
    afterwards: '/decisions',
  });
  const byPreset = section(charter.presets, form, { id: 'presets' });
  if (preset !== undefined) return byPreset;
  const options = (rule?.choices ?? []).map(
    ([name, label]) => html`<option value="${name}">${label}</option>`,
  );
  return html`<form class="asking" method="get" action="/decisions/new/change-charter">
<div class="field"><label for="which-rule">${rule?.label}</label><select id="which-rule" name="parameter" required>${options}</select></div>
<div class="buttons"><button type="submit">${decisions.chooseValue}</button></div></form>
${byPreset}`;
}

/** What is asked first where the required fields alone would leave out what matters. */
const ORDERS: { readonly [kind in Kind]?: readonly string[] } = {
  'admit-enterprise': ['enterprise', 'called', 'representative', 'representative-name', 'identity'],
};

function kindScreen(kind: Kind): Screen {
  const command = `propose ${kind}`;
  return screen({
    path: `/decisions/new/${kind}`,
    instead: [command],
    asks: ({ query }, { commands }) => {
      const described = commands.get(command);
      const found = ask<CharterAnswer>('charter', { parameter: 'voting-days' });
      const early = ask<CharterAnswer>('charter', { parameter: 'early-decision' });
      return { ...(described === undefined ? {} : asksForChoices(described, query)), found, early };
    },
    title: ({ words }) => words.decisions.actions[kind].name,
    draw: (answers, setting, { query }) => {
      const { found, early } = answers;
      const { decisions } = setting.words;
      const described = setting.commands.get(command);
      const { arguments: known = [] } = described ?? {};
      const values = Object.fromEntries(known.map(({ name }) => [name, query[name]]));
      const days = counted(decisions.days, Number(found.charter[0]?.value ?? 0));
      const form =
        kind === 'change-charter'
          ? charterForm(setting, query)
          : commandForm(setting, {
              command,
              values,
              words: withChoices(
                fieldsOf(setting, kind),
                described === undefined ? {} : choicesOf(described, query, answers),
              ),
              submit: decisions.proposeButton,
              afterwards: '/decisions',
              as: query['as'],
              ...(ORDERS[kind] === undefined ? {} : { order: ORDERS[kind] }),
            });
      return html`<p class="lead">${decisions.actions[kind].follows}</p>
<p>${fill(decisions.openFor, { days })}${early.charter[0]?.value === 'yes' && html` ${decisions.endsEarly}`} ${decisions.pickSays}</p>
${form}
<p class="actions"><a href="${href('/decisions/new')}">${decisions.all}</a></p>`;
    },
  });
}

export const kindScreens: readonly Screen[] = GROUPS.flatMap((group) => KINDS[group].map(kindScreen));
