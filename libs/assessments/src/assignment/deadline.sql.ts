/**
 * The last day of an assignment for one person: their extension, else so many days after the cohort began, else the day its
 * module is due. `null` = no last day. Needs `e` enrolments, `c` cohorts, `a` activities; join with {@link DEADLINE_JOINS}.
 */
export const DUE_ON = `coalesce(x.until_on, c.starts_on + g.due_days, d.due_on)`;

/** Settings `g`, extension `x` and due date of the module `d`, each of which may be missing. */
export const DEADLINE_JOINS = `
    left join assignment_settings g on g.activity_id = a.id
    left join assignment_extensions x on x.activity_id = a.id and x.enrolment_id = e.id
    left join cohort_due_dates d on d.cohort_id = c.id and d.module_id = a.module_id`;

/** The first instant after that day in the time zone of the cohort. */
export const DUE_AT = `((${DUE_ON} + 1)::timestamp at time zone c.time_zone)`;
