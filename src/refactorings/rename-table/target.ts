/** What to rename, and how. */
export interface RenameTarget {
  /** Key of the table ("schema.table"). */
  readonly table: string;
  /** Its new name, in the same schema: proposed by the offer, and the user's to change before it is planned. */
  readonly name: string;
}
