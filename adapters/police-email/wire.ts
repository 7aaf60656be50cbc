/** A mail to a police force about the results of a case. Plain text: nobody at a force should have to open anything. */
export interface PoliceMail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Lines end with a line feed. */
  readonly text: string;
}
