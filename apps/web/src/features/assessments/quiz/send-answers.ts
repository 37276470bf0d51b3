import type { SendWaiting } from '../../../platform/feature-route';
import { answerOutbox } from './answer-outbox';

/** Answers that wait, also when their test is not open. What is refused is said by the test. */
const sendAnswers: SendWaiting = async () => {
  await answerOutbox().flush();
  return [];
};

export default sendAnswers;
