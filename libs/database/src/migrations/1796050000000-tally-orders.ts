import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers with an order are counted afresh, item by item, by the sweep that counts what is left. */
export class TallyOrders1796050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TEMPORARY TABLE "papers_with_orders" ON COMMIT DROP AS
         SELECT DISTINCT t."activity_id" FROM "item_tallies" t JOIN "questions" q ON q."id" = t."question_id"
          WHERE q."type" = 'ordering'`,
    );
    await runner.query(
      `UPDATE "attempts" SET "tallied_at" = NULL
        WHERE "tallied_at" IS NOT NULL AND "activity_id" IN (SELECT "activity_id" FROM "papers_with_orders")`,
    );
    await runner.query(
      `DELETE FROM "item_tallies" WHERE "activity_id" IN (SELECT "activity_id" FROM "papers_with_orders")`,
    );
  }

  async down(): Promise<void> {
    // What was counted item by item is passed over by those who do not know of it.
  }
}
