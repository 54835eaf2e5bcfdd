import { z } from '../../model/zod.ts';
import type { Route } from '../../model/pack.ts';
import { FieldPath } from '../../model/values.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { sameChoice } from '../../matching/choice.ts';
import { absent, fieldAt, isFilled, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ rolePath: FieldPath, toPath: FieldPath });

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** The form goes where the campaign sends forms of the pledger's role. */
export default defineCheck<Params, typeof words>({
  id: 'routing',
  params: Params,
  run(context, { rolePath, toPath }) {
    const role = placeAt(context, rolePath);
    const to = placeAt(context, toPath);
    const routes = context.pack.routes.filter((route) => route.formTypeId === context.formType.id);
    if (routes.length === 0) return [{ outcome: 'na', code: 'no-routes', path: toPath }];
    if (!isFilled(role)) return [absent(role)];
    if (!isFilled(to)) return [absent(to)];
    const roleField = fieldAt(context.formType, rolePath);
    const own = routes.filter(({ roles }) => roles.some((name) => sameChoice(roleField, name, role.text)));
    return [
      {
        ...judge(context, own, routes, toPath, to.text),
        params: {
          role: role.text.trim(),
          to: to.text.trim(),
          expected: [...new Set(own.map((route) => route.to))].join('、'),
        },
        evidence: [...evidenceOf(role), ...evidenceOf(to)],
        path: toPath,
      },
    ];
  },
});

function judge(
  { formType }: CheckContext,
  own: readonly Route[],
  routes: readonly Route[],
  toPath: FieldPath,
  to: string,
): Pick<Result, 'outcome' | 'code'> {
  const field = fieldAt(formType, toPath);
  const leadsThere = (route: Route): boolean => sameChoice(field, route.to, to);
  if (own.length === 0) return { outcome: 'review', code: 'unknown-role' };
  if (own.some(leadsThere)) return { outcome: 'pass', code: 'right-route' };
  // Only a place that the campaign knows, or an option of the form, is surely another one.
  const isKnown =
    routes.some(leadsThere) || (field?.options ?? []).some((option) => sameChoice(field, option.value, to));
  return isKnown
    ? { outcome: 'fail', code: 'wrong-route' }
    : { outcome: 'review', code: 'unknown-destination' };
}
