/**
 * Facts about a schema as a whole, and what was concluded from them. A conclusion keeps which facts it read and what they
 * were; it holds for as long as they still are. That is how an edit costs no more than what it touches, whatever the
 * conclusion is about: nobody has to say what it depends on (cf. "Build systems à la carte", Mokhov et al. 2018:
 * verifying traces).
 */
export interface Facts {
  /**
   * Says how a question is answered from now on; answers that equal an earlier one are that very object. What nobody asks
   * about until the next such time is forgotten.
   * @param isEqual whether two answers are the same to whoever reads them; identity unless told
   * @returns the question, to be asked about one thing at a time
   */
  question<K extends object | string, T>(
    name: string,
    answer: (about: K) => T,
    isEqual?: (a: T, b: T) => boolean,
  ): (about: K) => T;
  /** What was answered to this question may have changed. */
  renew(name: string): void;
  /** Draws a conclusion, and notes what it rests on. */
  conclude<T>(draw: () => T): Conclusion<T>;
  /** Whether all that it rests on is as it was. If so, whoever is being concluded rests on it, too. */
  holds(conclusion: Conclusion<unknown>): boolean;
}

export interface Conclusion<T> {
  readonly value: T;
  readonly facts: readonly Fact[];
  /** What each of the facts was. */
  readonly answers: readonly unknown[];
}

interface Fact {
  readonly question: Question;
  readonly about: object | string;
  answer: unknown;
  /** The answer before that one: an answer that changes to and fro is the same object each time. */
  before: unknown;
  /** Revision of the question that the answer is of. */
  asOf: number;
  /** Number of the conclusion that has noted it last. */
  notedIn: number;
}

interface Question {
  /** What has been asked about since the question was last put, and before that. */
  facts: Map<object | string, Fact>;
  before: Map<object | string, Fact>;
  answer: (about: never) => unknown;
  isEqual: (a: never, b: never) => boolean;
  revision: number;
}

interface Notes {
  readonly number: number;
  readonly facts: Fact[];
  readonly answers: unknown[];
}

export function createFacts(): Facts {
  const questions = new Map<string, Question>();
  let notes: Notes | undefined;
  let conclusions = 0;

  function find(question: Question, about: object | string): Fact {
    const known = question.facts.get(about);
    if (known !== undefined) return known;
    const fact = question.before.get(about) ?? {
      question,
      about,
      answer: NOTHING,
      before: NOTHING,
      asOf: -1,
      notedIn: -1,
    };
    question.facts.set(about, fact);
    return fact;
  }

  function read(fact: Fact): unknown {
    const { question } = fact;
    if (fact.asOf === question.revision) return fact.answer;
    if (!question.facts.has(fact.about)) question.facts.set(fact.about, fact);
    // What an answer is found by is no part of the conclusion: the answer is found anew each time.
    const outer = notes;
    notes = undefined;
    const answer = (question.answer as (about: unknown) => unknown)(fact.about);
    notes = outer;
    fact.asOf = question.revision;
    if (same(question, answer, fact.answer)) return fact.answer;
    const kept = same(question, answer, fact.before) ? fact.before : answer;
    fact.before = fact.answer;
    fact.answer = kept;
    return kept;
  }

  function note(fact: Fact, answer: unknown): void {
    if (notes === undefined || fact.notedIn === notes.number) return;
    fact.notedIn = notes.number;
    notes.facts.push(fact);
    notes.answers.push(answer);
  }

  return {
    question<K extends object | string, T>(
      name: string,
      answer: (about: K) => T,
      isEqual: (a: T, b: T) => boolean = Object.is,
    ) {
      let question = questions.get(name);
      if (question === undefined) {
        question = { facts: new Map(), before: new Map(), answer, isEqual, revision: 0 };
        questions.set(name, question);
      } else {
        question.before = question.facts;
        question.facts = new Map();
        question.answer = answer;
        question.isEqual = isEqual;
        question.revision++;
      }
      const asked = question;
      return (about: K): T => {
        const fact = find(asked, about);
        const found = read(fact);
        note(fact, found);
        return found as T;
      };
    },
    renew(name) {
      const question = questions.get(name);
      if (question !== undefined) question.revision++;
    },
    conclude<T>(draw: () => T) {
      const outer = notes;
      const own: Notes = { number: conclusions++, facts: [], answers: [] };
      notes = own;
      try {
        // Cut to their length: there are many of them, and they are kept.
        return { value: draw(), facts: own.facts.slice(), answers: own.answers.slice() };
      } finally {
        notes = outer;
        // The mark on a fact may be an inner conclusion's by now, so that a fact is noted twice; no harm in that.
        if (outer !== undefined) for (const [i, fact] of own.facts.entries()) note(fact, own.answers[i]);
      }
    },
    holds({ facts, answers }) {
      for (let i = 0; i < facts.length; i++) if (read(facts[i] as Fact) !== answers[i]) return false;
      if (notes !== undefined) for (let i = 0; i < facts.length; i++) note(facts[i] as Fact, answers[i]);
      return true;
    },
  };
}

const NOTHING = Symbol('no answer yet');

function same(question: Question, a: unknown, b: unknown): boolean {
  return b !== NOTHING && (question.isEqual as (a: unknown, b: unknown) => boolean)(a, b);
}

/** Whether two lists hold the same things in the same order. */
export function sameList(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
