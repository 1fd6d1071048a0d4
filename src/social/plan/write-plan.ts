// Writes a Thimbl plan: JSON in ASCII, because old clients break everything else. Readers of 2010 find what they know; what is newer has names of its own.

import type { Plan, PlanMessage } from './plan.ts';
import { formatPlanTime } from './plan-time.ts';

/** JSON with every character beyond ASCII as \uXXXX. Beyond ASCII there is nothing outside the texts of JSON. */
export function asciiJson(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isJsonObject(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What goes behind `Plan:`: JSON in ASCII, prose as it is. */
export function asciiPlan(plan: string): string {
  return isJsonObject(plan) ? asciiJson(plan) : plan;
}

function messageJson({ address, text, atMs, replyTo }: PlanMessage): object {
  return {
    text,
    ...(atMs === null ? {} : { time: formatPlanTime(atMs) }),
    ...(address === null ? {} : { address }),
    ...(replyTo === null ? {} : { replyTo }),
  };
}

/** The plan as text; `readPlan` reads the same plan from it. */
export function formatPlan({ address, name, bio, properties, following, messages }: Plan): string {
  const plan = {
    address,
    name,
    bio,
    properties: Object.fromEntries(properties.map((one) => [one.name, one.value])),
    following,
    messages: messages.map(messageJson),
    replies: {},
  };
  return asciiJson(JSON.stringify(plan, null, 1));
}
