import { planStaffList, type KnownPerson } from './plan-staff-list';
import type { ReadRow, StaffRowValues } from './staff-row';

const EMPTY: StaffRowValues = {
  givenLatin: null,
  familyLatin: null,
  givenArabic: null,
  familyArabic: null,
  phone: null,
  email: null,
  sex: null,
  birthYear: null,
  positionFamily: null,
  language: null,
  branch: null,
  branchId: null,
};
const FADMA: KnownPerson = {
  id: 'fadma',
  givenLatin: 'Fadma',
  familyLatin: 'Aït Oubella',
  givenArabic: 'فاضمة',
  familyArabic: 'أوبلا',
  phone: '+212661000001',
  email: 'fadma@example.org',
  sex: 'F',
  birthYear: 1990,
  positionFamily: 'credit',
  language: 'ar',
  staff: true,
  branchId: 'here',
  elsewhere: false,
  keptByAdministrator: false,
};

const line = (values: Partial<StaffRowValues>, rowNumber = 2): ReadRow => ({
  rowNumber,
  values: { ...EMPTY, givenLatin: 'Fadma', familyLatin: 'Ait-Oubella', ...values },
  problems: [],
});

function plan(rows: ReadRow[], known: KnownPerson[] = [FADMA], byAdministrator = false) {
  return planStaffList({ rows, known, byAdministrator, newId: () => 'new' }).map(
    ({ outcome, personId, changes, problems }) => ({ outcome, personId, changes, code: problems[0]?.code }),
  );
}

describe('planning a staff list', () => {
  it('recognises people by phone, by e-mail, then by folded name in either script', () => {
    const known = { outcome: 'unchanged', personId: 'fadma' };
    expect(plan([line({ givenLatin: 'FADMA', familyLatin: 'AÏT OUBELLA', phone: FADMA.phone })])).toMatchObject([
      known,
    ]);
    expect(plan([line({ familyLatin: 'Aït Oubella', email: FADMA.email })])).toMatchObject([known]);
    expect(plan([line({ familyLatin: 'Ait-Oubella' })])).toMatchObject([
      { personId: 'fadma', changes: ['familyLatin'] },
    ]);
    const arabic = { givenLatin: null, familyLatin: null, givenArabic: 'فاضمة', familyArabic: 'أوبلا' };
    expect(plan([line(arabic)])).toMatchObject([known]);
  });

  it('names what would change and leaves what the file does not say', () => {
    expect(
      plan([line({ phone: FADMA.phone, familyLatin: 'Aït Oubella', birthYear: 1991, branchId: 'there' })]),
    ).toEqual([{ outcome: 'changed', personId: 'fadma', changes: ['birthYear', 'branch'], code: undefined }]);
  });

  it('adds who is not known, and each of two namesakes with phones of their own', () => {
    const rows = [line({ phone: '+212661000001' }), line({ phone: '+212661000002' }, 3)];
    expect(plan(rows)).toMatchObject([{ personId: 'fadma' }, { outcome: 'added', personId: 'new' }]);
  });

  it('refuses the second line about one phone, saying which was first', () => {
    const [first, second] = planStaffList({
      rows: [line({ phone: '+212661000009' }), line({ phone: '+212661000009', givenLatin: 'Other' }, 3)],
      known: [],
      byAdministrator: false,
      newId: () => 'new',
    });
    expect(first?.outcome).toBe('added');
    expect(second).toMatchObject({
      outcome: 'bad',
      problems: [{ code: 'staff-import.duplicate-in-file', details: { row: 2 } }],
    });
  });

  it('refuses a phone and an e-mail of two people', () => {
    const other = { ...FADMA, id: 'other', phone: '+212661000002', email: 'other@example.org' };
    expect(plan([line({ phone: FADMA.phone, email: other.email })], [FADMA, other])).toMatchObject([
      { outcome: 'bad', code: 'staff-import.two-people' },
    ]);
  });

  it('does not hand people of other providers, or with further roles, to a focal point', () => {
    const elsewhere = { ...FADMA, staff: false, elsewhere: true };
    expect(plan([line({ phone: FADMA.phone })], [elsewhere])).toMatchObject([
      { outcome: 'bad', code: 'staff-import.works-elsewhere' },
    ]);
    expect(plan([line({ phone: FADMA.phone })], [elsewhere], true)).toMatchObject([
      { outcome: 'changed', changes: ['familyLatin', 'membership'] },
    ]);
    const chief = { ...FADMA, keptByAdministrator: true };
    expect(plan([line({ email: FADMA.email, phone: '+212661000077' })], [chief])).toMatchObject([
      { outcome: 'bad', code: 'person.kept-by-administrator' },
    ]);
  });
});
