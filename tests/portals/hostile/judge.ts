import type { Holds } from './holds.ts';
import { formFields, type Observation, values } from './observe.ts';
import type { Place } from './places.ts';

/**
 * What went wrong on a hostile page, in words; nothing, where all held: no value in a wrong document, origin, element or
 * hidden field, nothing silent, nothing pressed or sent, what is verified is there, and an undo takes all of it back.
 */
export function wrongsOf(holds: Holds, { told, said, whole, filled, undone, seen }: Observation): string[] {
  const verified = new Set([...told].filter(([, words]) => words.includes('已核对')).map(([path]) => path));
  const never = listed(holds.never);
  const held = new Set(filled.filter(({ rightful }) => rightful === 'field').map(({ path }) => path));
  const telling = Object.values(values).filter((value) => value.length > 1);
  const carrying = seen.filter(({ carried }) => telling.some((value) => carried.includes(value)));
  return [
    ...filled
      .filter(({ rightful, path }) => !rightful || never.includes(path))
      .map((place) => `in a wrong place: ${inWords(place)}`),
    ...listed(holds.verified)
      .filter((path) => !verified.has(path))
      .map((path) => `not verified: ${path} (${told.get(path) ?? `not tried; ${said}`})`),
    ...listed(holds.notVerified)
      .filter((path) => verified.has(path))
      .map((path) => `wrongly verified: ${path}`),
    ...[...told].flatMap(([path, words]) => (whole && words.trim() === '' ? [`silent: ${path}`] : [])),
    ...(holds.elsewhere
      ? []
      : [
          ...[...verified].flatMap((path) =>
            path in values && !held.has(path) ? [`not there: ${path}`] : [],
          ),
          ...undone
            .filter(({ rightful }) => rightful !== 'own')
            .map((place) => `not undone: ${inWords(place)}`),
        ]),
    ...carrying.flatMap(({ path }) => (holds.sends?.includes(path) ? [] : [`sent to ${path}`])),
    ...seen.flatMap(({ path }) => (path === '/sent' ? ['submitted'] : [])),
    ...seen.flatMap(({ path }) => (path === '/press' && !holds.presses ? ['pressed'] : [])),
  ];
}

function listed(fields: 'all' | string[] | undefined): readonly string[] {
  return fields === 'all' ? formFields : (fields ?? []);
}

function inWords({ path, element, document }: Place): string {
  return `${path} in ${element} of ${document}`;
}
