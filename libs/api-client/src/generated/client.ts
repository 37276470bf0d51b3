/**
 * Tamkin
 * 1
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {};
export type HealthDto = {};
export type ScriptNameDto = {
    given: string;
    family: string;
};
export type NamesDto = {
    latin: ScriptNameDto;
    /** `null` while the Arabic spelling is not known; never transliterated by machine. */
    arabic: (ScriptNameDto) | null;
};
export type RoleHeldDto = {
    /** @enum {Role} */
    role: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator";
    /** The provider a focal point answers for. */
    providerId: string | null;
    /** In the language of the request. */
    providerName: string | null;
};
export type MeDto = {
    personId: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    language: "fr" | "ar" | "en";
    roles: RoleHeldDto[];
};
export type ChooseLanguageDto = {
    /** Language of messages and first screen: fr, ar or en. */
    language: "fr" | "ar" | "en";
};
export type SignInDto = {
    /** Phone as typed in Morocco, e-mail or user name. */
    login: string;
    password: string;
};
/**
 * Whether the api answers and reaches its database. For supervisors and load balancers.
 */
export function getHealth(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HealthDto;
    }>("/api/v1/health", {
        ...opts
    }));
}
/**
 * The signed-in person and the roles they hold now.
 */
export function getMe(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MeDto;
    }>("/api/v1/me", {
        ...opts
    }));
}
export function chooseLanguage(chooseLanguageDto: ChooseLanguageDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/me", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: chooseLanguageDto
    })));
}
/**
 * Ends every session of the person, this one included; takes effect everywhere within 30 seconds.
 */
export function signOutEverywhere(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/me/sign-outs", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Signs in; the answer sets the session cookie. Five wrong passwords in a row lock the account for a while.
 */
export function signIn(signInDto: SignInDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/sessions", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInDto
    })));
}
export function signOut(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/sessions/current", {
        ...opts,
        method: "DELETE"
    }));
}
