/**
 * Quizzes that hold a question: chosen, in a pool that was pinned at publication, or drawn by the parallel form; and lessons.
 */
export const placesOfQuestion = (question: string): string => `
  select activity_id, false as drawn from paper_questions where question_id = ${question}
   union
  select activity_id, false from lesson_questions where question_id = ${question}
   union
  select activity_id, true from paper_pool_questions where question_id = ${question}
   union
  select f.activity_id, true
    from paper_pool_questions d join papers f on f.parallel_to = d.activity_id
   where d.question_id = ${question}`;
