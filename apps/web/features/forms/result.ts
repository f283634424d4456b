/** What the server said to a form that was sent without JavaScript, and the start of every form. */
export type FormResult = {
  /** By the name of the field. */
  errors: Record<string, string>;
  /** What is wrong with the whole. */
  problem: string | null;
  /** What was typed, to show again; never a password. */
  values: Record<string, string>;
  /** The server has done what was asked and the form is over. */
  done: boolean;
};

export const untouched: FormResult = { errors: {}, problem: null, values: {}, done: false };
