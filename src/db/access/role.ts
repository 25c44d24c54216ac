/** What somebody may do; each may do all that the ones before it may. PUBLIC is who shows no token. */
export const ROLES = ["PUBLIC", "READER", "IMPORTER", "REVIEWER", "ADMIN"] as const;
export type Role = (typeof ROLES)[number];

/** The roles that a token can have. */
export type TokenRole = Exclude<Role, "PUBLIC">;
export const TOKEN_ROLES: readonly TokenRole[] = ["READER", "IMPORTER", "REVIEWER", "ADMIN"];

/** Whether `role` may do what `least` may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
