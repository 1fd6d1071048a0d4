// The forms by which a share comes and goes: an enterprise attests labour, the person accepts it, either says that it is over.

import { fill, fillHtml, type Html, html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import type { FieldWords } from '../../parts/field.ts';
import { unfolding } from '../../parts/figure.ts';
import { withChoices } from '../../parts/name-choices.ts';
import type { Setting } from '../../setting.ts';

function wordsOf({ words }: Setting): { readonly [name: string]: FieldWords } {
  const { fields } = words.members;
  return {
    enterprise: { label: fields.enterprise, help: '' },
    person: { label: fields.person, help: fields.personHelp },
    name: { label: fields.name, help: fields.nameHelp },
    identity: { label: fields.identity, help: fields.identityHelp },
    since: { label: fields.since, help: fields.sinceHelp },
    'device-title': { label: fields.deviceTitle, help: fields.deviceTitleHelp },
    proof: { label: fields.proof, help: fields.proofHelp },
  };
}

/** Whoever uses this machine, too, needs keys on it before anybody attests. */
function keysHere({ words: { members, network }, commands }: Setting): Html | false {
  const link = html`<a href="/network/keys#do-person-add">${network.addPerson}</a>`;
  return commands.has('person add') && html`<p>${fillHtml(members.attestHere, { link })}</p>`;
}

/** Attesting; what is known of enterprise and person is settled. `names` are the answers of the lists of names, by argument. */
export function attestForm(
  setting: Setting,
  preset: { readonly enterprise?: string; readonly person?: string },
  names: { readonly [name: string]: unknown } = {},
): Html {
  const { members } = setting.words;
  const form = commandForm(setting, {
    command: 'attest',
    preset,
    words: withChoices(wordsOf(setting), setting.commands.get('attest'), preset, names),
    order: ['enterprise', 'person', 'name', 'identity', 'since'],
    submit: members.attestSubmit,
  });
  return unfolding(
    'attest',
    members.attest,
    html`${preset.person === undefined && keysHere(setting)}${form}`,
  );
}

/** Accepting the attestation of an enterprise, or of the one that there is. */
export function countersignForm(
  setting: Setting,
  { enterprise, as }: { readonly enterprise?: string; readonly as?: string },
): Html {
  const { members } = setting.words;
  return commandForm(setting, {
    command: 'countersign',
    id: `countersign-${enterprise ?? ''}`,
    preset: enterprise === undefined ? {} : { enterprise },
    words: wordsOf(setting),
    order: ['enterprise', 'device-title'],
    submit: members.countersignSubmit,
    as,
  });
}

/** Saying that labour is over. */
export function withdrawForm(
  setting: Setting,
  preset: { readonly enterprise: string; readonly person: string },
): Html {
  const { members } = setting.words;
  const heading = `${members.withdraw}: ${fill(members.workIn, preset)}`;
  const form = commandForm(setting, {
    command: 'withdraw',
    id: `withdraw-${preset.enterprise}`,
    preset,
    submit: members.withdrawSubmit,
  });
  return html`${unfolding(`over-${preset.enterprise}`, heading, form)}`;
}
