/**
 * Names of parameters whose values open a session somewhere; they must not reach the journal. A name counts by its
 * last word: `access_token` and `sessionId`, but neither `signId` nor `authorId`.
 */
const secrets = [
  /(?:token|ticket|session|passw(?:or)?d|pwd|secret|jwt|signature|credentials?|sess(?:ion)?_?id)$/,
  /(?:^|[_.-])(?:sign|auth|sid|api_?key)$/,
  /^(?:code|auth_?code|saml.*)$/,
];

/** Whether the value under this name in an address opens a session. */
export function isSecretName(name: string): boolean {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return secrets.some((secret) => secret.test(words));
}
