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
export type AuditActorDto = {
    kind: "person" | "anonymous" | "system";
    id: string | null;
    /** `null` for the product itself and for visitors. */
    name: string | null;
};
export type AuditSubjectDto = {
    kind: string;
    id: string;
    /** Known for people and providers. */
    name: string | null;
};
export type AuditEntryDto = {
    id: string;
    at: string;
    actor: AuditActorDto;
    /** Past-tense fact: `certificate.revoked`. */
    action: string;
    subject: AuditSubjectDto;
    providerId: string | null;
    providerName: string | null;
    /** Small facts that belong to the action. */
    details: {
        [key: string]: any;
    };
};
export type AuditPageDto = {
    items: AuditEntryDto[];
    nextCursor: string | null;
};
export type FileDto = {
    id: string;
    kind: string;
    name: string;
    contentType: string;
    /** Bytes. */
    size: number;
};
export type NewInvitationDto = {
    /** A link to open, or a code to read out. */
    kind: "link" | "code";
};
export type InvitationDto = {
    id: string;
    kind: "link" | "code";
    expiresAt: string;
    /** What the person types beside the code: phone, e-mail or user name. */
    login: string;
    /** Shown once. */
    link: string | null;
    /** Eight digits, shown once. */
    code: string | null;
    /** A message in the person's language, ready to be sent. */
    text: string;
    /** Opens WhatsApp with the message; `null` without a phone. */
    whatsAppUrl: string | null;
};
export type InvitationLookDto = {
    token: string;
};
export type ScriptNameDto = {
    given: string;
    family: string;
};
export type NamesDto = {
    latin: ScriptNameDto;
    /** `null` while the Arabic spelling is not known; never transliterated by machine. */
    arabic: (ScriptNameDto) | null;
};
export type InvitedDto = {
    names: NamesDto;
    displayName: string;
    expiresAt: string;
};
export type InvitationUseDto = {
    token: string;
    password: string;
};
export type CodeSignInDto = {
    /** Phone as typed in Morocco, e-mail or user name. */
    login: string;
    /** Eight digits; spaces do not matter. */
    code: string;
    /** The password that will be used from now on. */
    password: string;
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
export type JoinDto = {
    providerId: string;
    branchId?: string | null;
    /** First day, `YYYY-MM-DD`; today when left out. */
    "from"?: string;
};
export type MadeDto = {
    id: string;
};
export type LeaveDto = {
    /** Last day, included, `YYYY-MM-DD`. */
    lastDay: string;
};
export type MoveDto = {
    providerId: string;
    branchId?: string | null;
    /** First day at the new place, `YYYY-MM-DD`. */
    day: string;
};
export type MembershipDto = {
    id: string;
    providerId: string;
    /** In the language of the request. */
    providerName: string;
    branchId: string | null;
    branchName: string | null;
    /** First day, `YYYY-MM-DD`. */
    validFrom: string;
    /** Last day, included; `null` while the person works there. */
    validUntil: string | null;
};
export type PersonListItemDto = {
    id: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    phone: string | null;
    email: string | null;
    userName: string | null;
    sex: "F" | "M" | "not-stated";
    positionFamily: ("front-line" | "credit" | "support" | "management" | "training" | "other") | null;
    /** none: never invited · invited: has not come in yet · active · disabled. */
    access: "none" | "active" | "invited" | "disabled";
    memberships: MembershipDto[];
    roles: RoleHeldDto[];
};
export type PeoplePageDto = {
    items: PersonListItemDto[];
    nextCursor: string | null;
};
export type ScriptNameInputDto = {
    given: string;
    family: string;
};
export type NamesInputDto = {
    latin: ScriptNameInputDto;
    /** Leave out while the Arabic spelling is not known. */
    arabic?: (ScriptNameInputDto) | null;
};
export type NewPersonDto = {
    /** Made by the client, so that sending again makes one person. */
    id?: string;
    /** Where they work. A focal point of one provider may leave it out. */
    providerId?: string | null;
    branchId?: string | null;
    /** First day at the provider, `YYYY-MM-DD`; today when left out. */
    memberSince?: string;
    names: NamesInputDto;
    /** F, M or not-stated. */
    sex: "F" | "M" | "not-stated";
    birthYear?: number | null;
    positionFamily?: ("front-line" | "credit" | "support" | "management" | "training" | "other") | null;
    language: "fr" | "ar" | "en";
    /** As typed in Morocco. One of phone, e-mail and user name is needed to sign in. */
    phone?: string | null;
    email?: string | null;
    userName?: string | null;
};
export type PersonDto = {
    id: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    phone: string | null;
    email: string | null;
    userName: string | null;
    sex: "F" | "M" | "not-stated";
    positionFamily: ("front-line" | "credit" | "support" | "management" | "training" | "other") | null;
    /** none: never invited · invited: has not come in yet · active · disabled. */
    access: "none" | "active" | "invited" | "disabled";
    memberships: MembershipDto[];
    roles: RoleHeldDto[];
    birthYear: number | null;
    language: "fr" | "ar" | "en";
    revision: number;
    createdAt: string;
    lastSignInAt: string | null;
};
export type CorrectPersonDto = {
    /** As read; somebody else's correction in between is a conflict. */
    revision: number;
    names: NamesInputDto;
    /** F, M or not-stated. */
    sex: "F" | "M" | "not-stated";
    birthYear?: number | null;
    positionFamily?: ("front-line" | "credit" | "support" | "management" | "training" | "other") | null;
    language: "fr" | "ar" | "en";
    /** As typed in Morocco. One of phone, e-mail and user name is needed to sign in. */
    phone?: string | null;
    email?: string | null;
    userName?: string | null;
};
export type DuplicatePersonDto = {
    id: string;
    names: NamesDto;
    displayName: string;
    phone: string | null;
    email: string | null;
    userName: string | null;
    birthYear: number | null;
    createdAt: string;
};
export type DuplicateGroupDto = {
    providerId: string;
    providerName: string;
    /** Oldest first. */
    people: DuplicatePersonDto[];
};
export type DuplicateGroupsDto = {
    items: DuplicateGroupDto[];
};
export type MergeDto = {
    /** The person who becomes the one in the address. */
    duplicateId: string;
};
export type LocalisedNameDto = {
    fr: string;
    ar?: string;
    en?: string;
};
export type ProviderListItemDto = {
    id: string;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** In the language of the request. */
    displayName: string;
    regionCode: string;
    regionName: string;
    provinceCode: string;
    provinceName: string;
    ice: string | null;
    archivedAt: string | null;
    revision: number;
    branches: number;
    /** People who work there today. */
    staff: number;
};
export type ProvidersPageDto = {
    items: ProviderListItemDto[];
    nextCursor: string | null;
};
export type NewProviderDto = {
    /** Made by the client, so that sending again makes one provider. */
    id?: string;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** The region follows from it. */
    provinceCode: string;
    /** Identifiant commun de l'entreprise, 15 digits. */
    ice?: string | null;
};
export type BranchDto = {
    id: string;
    name: LocalisedNameDto;
    displayName: string;
    provinceCode: string;
    provinceName: string;
    setting: "urban" | "rural";
    staff: number;
};
export type ProviderDto = {
    id: string;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** In the language of the request. */
    displayName: string;
    regionCode: string;
    regionName: string;
    provinceCode: string;
    provinceName: string;
    ice: string | null;
    archivedAt: string | null;
    revision: number;
    branches: number;
    /** People who work there today. */
    staff: number;
    branchList: BranchDto[];
};
export type CorrectProviderDto = {
    revision: number;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** The region follows from it. */
    provinceCode: string;
    /** Identifiant commun de l'entreprise, 15 digits. */
    ice?: string | null;
};
export type ArchiveProviderDto = {
    /** `false` brings it back. */
    archived: boolean;
    revision: number;
};
export type NewBranchDto = {
    id?: string;
    name: LocalisedNameDto;
    provinceCode: string;
    setting: "urban" | "rural";
};
export type BranchInputDto = {
    name: LocalisedNameDto;
    provinceCode: string;
    setting: "urban" | "rural";
};
export type ProvinceDto = {
    code: string;
    kind: "province" | "prefecture";
    /** In the language of the request. */
    name: string;
};
export type RegionDto = {
    code: string;
    name: string;
    provinces: ProvinceDto[];
};
export type TerritoryDto = {
    regions: RegionDto[];
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
 * Who did what, newest first.
 */
export function listAuditEntries({ action, subjectKind, subjectId, actorId, $from, until, cursor, limit }: {
    action?: string;
    subjectKind?: string;
    subjectId?: string;
    actorId?: string;
    $from?: string;
    until?: string;
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditPageDto;
    }>(`/api/v1/audit-entries${QS.query(QS.explode({
        action,
        subjectKind,
        subjectId,
        actorId,
        "from": $from,
        until,
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Keeps one file for use in courses. It is believed by its content, not by its name.
 */
export function uploadFile(kind: "image" | "audio" | "video" | "document", body: {
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: FileDto;
    }>(`/api/v1/files${QS.query(QS.explode({
        kind
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The bytes of a picture, sound, video or document of a course. Understands `Range`.
 */
export function getFileContent(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/files/${encodeURIComponent(id)}/content`, {
        ...opts
    }));
}
/**
 * The bytes of any file, for whoever holds a link the product signed. Links end after minutes.
 */
export function getSignedFileContent(id: string, expires: number, signature: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/signed-files/${encodeURIComponent(id)}/content${QS.query(QS.explode({
        expires,
        signature
    }))}`, {
        ...opts
    }));
}
/**
 * A way in for a person: a link for seven days or a code for 24 hours. Those given before stop working.
 */
export function invitePerson(id: string, newInvitationDto: NewInvitationDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: InvitationDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}/invitations`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newInvitationDto
    })));
}
/**
 * Whom a link invites, without using it.
 */
export function lookAtInvitation(invitationLookDto: InvitationLookDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InvitedDto;
    }>("/api/v1/invitation-looks", oazapfts.json({
        ...opts,
        method: "POST",
        body: invitationLookDto
    })));
}
/**
 * Chooses the password and signs in. The link works once.
 */
export function useInvitation(invitationUseDto: InvitationUseDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/invitation-uses", oazapfts.json({
        ...opts,
        method: "POST",
        body: invitationUseDto
    })));
}
/**
 * Comes in with a one-time code and chooses the password. Five tries, then the code is dead.
 */
export function signInWithCode(codeSignInDto: CodeSignInDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/code-sign-ins", oazapfts.json({
        ...opts,
        method: "POST",
        body: codeSignInDto
    })));
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
 * The person starts to work for one more provider.
 */
export function joinProvider(id: string, joinDto: JoinDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}/memberships`, oazapfts.json({
        ...opts,
        method: "POST",
        body: joinDto
    })));
}
export function leaveProvider(id: string, leaveDto: LeaveDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/memberships/${encodeURIComponent(id)}/departures`, oazapfts.json({
        ...opts,
        method: "POST",
        body: leaveDto
    })));
}
/**
 * To another branch or provider; the time at the old place stays in the history.
 */
export function moveMembership(id: string, moveDto: MoveDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>(`/api/v1/memberships/${encodeURIComponent(id)}/moves`, oazapfts.json({
        ...opts,
        method: "POST",
        body: moveDto
    })));
}
/**
 * Family name first; search folds accents and Arabic letter forms. A focal point finds own staff.
 */
export function listPeople({ q, providerId, branchId, positionFamily, role, sex, access, cursor, limit }: {
    q?: string;
    providerId?: string;
    branchId?: string;
    positionFamily?: "front-line" | "credit" | "support" | "management" | "training" | "other";
    role?: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator";
    sex?: "F" | "M" | "not-stated";
    access?: "none" | "invited" | "active" | "disabled";
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PeoplePageDto;
    }>(`/api/v1/people${QS.query(QS.explode({
        q,
        providerId,
        branchId,
        positionFamily,
        role,
        sex,
        access,
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
export function addPerson(newPersonDto: NewPersonDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>("/api/v1/people", oazapfts.json({
        ...opts,
        method: "POST",
        body: newPersonDto
    })));
}
export function getPerson(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PersonDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Takes the whole form; `revision` guards against somebody else's correction in between.
 */
export function correctPerson(id: string, correctPersonDto: CorrectPersonDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctPersonDto
    })));
}
/**
 * Ends every session of another person, for the administrator (a lost phone, a person who left).
 */
export function signOutPerson(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/sign-outs`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * People who look like one: the same name at one provider, whatever the spelling of accents and letters.
 */
export function listDuplicatePeople(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuplicateGroupsDto;
    }>("/api/v1/duplicate-people", {
        ...opts
    }));
}
/**
 * Makes two people one: `id` is kept and takes over the history of the duplicate.
 */
export function mergePeople(id: string, mergeDto: MergeDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/merges`, oazapfts.json({
        ...opts,
        method: "POST",
        body: mergeDto
    })));
}
/**
 * By French name. A focal point finds own providers.
 */
export function listProviders({ q, $type, regionCode, provinceCode, archived, cursor, limit }: {
    q?: string;
    $type?: "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    regionCode?: string;
    provinceCode?: string;
    archived?: boolean;
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProvidersPageDto;
    }>(`/api/v1/providers${QS.query(QS.explode({
        q,
        "type": $type,
        regionCode,
        provinceCode,
        archived,
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
export function addProvider(newProviderDto: NewProviderDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>("/api/v1/providers", oazapfts.json({
        ...opts,
        method: "POST",
        body: newProviderDto
    })));
}
/**
 * With its branches.
 */
export function getProvider(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProviderDto;
    }>(`/api/v1/providers/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
export function correctProvider(id: string, correctProviderDto: CorrectProviderDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/providers/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctProviderDto
    })));
}
/**
 * Archives, or brings back. History and people stay.
 */
export function archiveProvider(id: string, archiveProviderDto: ArchiveProviderDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/providers/${encodeURIComponent(id)}/archive`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: archiveProviderDto
    })));
}
export function addBranch(id: string, newBranchDto: NewBranchDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>(`/api/v1/providers/${encodeURIComponent(id)}/branches`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newBranchDto
    })));
}
export function correctBranch(id: string, branchInputDto: BranchInputDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/branches/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: branchInputDto
    })));
}
/**
 * The twelve regions, each with its provinces and prefectures.
 */
export function getTerritory(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TerritoryDto;
    }>("/api/v1/territory", {
        ...opts
    }));
}
/**
 * Giving a role that is held already changes nothing.
 */
export function giveRole(id: string, role: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator", opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/roles/${encodeURIComponent(role)}`, {
        ...opts,
        method: "PUT"
    }));
}
/**
 * The last administrator keeps the role.
 */
export function takeRole(id: string, role: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator", opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/roles/${encodeURIComponent(role)}`, {
        ...opts,
        method: "DELETE"
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
