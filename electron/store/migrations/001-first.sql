CREATE TABLE "year" (
  row_id INTEGER PRIMARY KEY,
  saved_at TEXT NOT NULL,
  used_pack_id TEXT,
  used_pack_version TEXT,
  used_catalog_id TEXT,
  used_catalog_version TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('budget', 'finalAccounts')),
  "year" INTEGER NOT NULL,
  "template_id" TEXT,
  "template_version" TEXT,
  "catalog_id" TEXT,
  "catalog_version" TEXT,
  "department_code" TEXT NOT NULL,
  "department_name" TEXT NOT NULL,
  "department_short_name" TEXT,
  "department_level" TEXT CHECK ("department_level" IN ('province', 'city', 'county', 'township')),
  "department_region" TEXT,
  "department_superior" TEXT,
  "department_duties" TEXT,
  "overall_performance_goal" TEXT,
  "overall_performance_self_evaluation_budget" INTEGER,
  "overall_performance_self_evaluation_budget_fiscal" INTEGER,
  "overall_performance_self_evaluation_budget_other" INTEGER,
  "overall_performance_self_evaluation_executed" INTEGER,
  "overall_performance_self_evaluation_executed_fiscal" INTEGER,
  "overall_performance_self_evaluation_executed_other" INTEGER,
  "overall_performance_self_evaluation_actual_goal" TEXT,
  "overall_performance_self_evaluation_score" REAL,
  "overall_performance_self_evaluation_problems" TEXT,
  "overall_performance_self_evaluation_improvements" TEXT,
  "three_public_counts_delegations" INTEGER,
  "three_public_counts_travellers" INTEGER,
  "three_public_counts_vehicles_purchased" INTEGER,
  "three_public_counts_vehicles_kept" INTEGER,
  "three_public_counts_vehicle_quota" INTEGER,
  "three_public_counts_reception_batches" INTEGER,
  "three_public_counts_reception_persons" INTEGER,
  "three_public_counts_foreign_reception_batches" INTEGER,
  "three_public_counts_foreign_reception_persons" INTEGER,
  "assets_as_of" TEXT,
  "contact_person" TEXT,
  "contact_phone" TEXT,
  "contact_address" TEXT,
  "contact_published_on" TEXT,
  "contact_website" TEXT,
  "prepared_by" TEXT,
  "has_template" INTEGER NOT NULL DEFAULT 0 CHECK ("has_template" IN (0, 1)),
  "has_catalog" INTEGER NOT NULL DEFAULT 0 CHECK ("has_catalog" IN (0, 1)),
  "has_department" INTEGER NOT NULL DEFAULT 0 CHECK ("has_department" IN (0, 1)),
  "has_overall_performance" INTEGER NOT NULL DEFAULT 0 CHECK ("has_overall_performance" IN (0, 1)),
  "has_overall_performance_self_evaluation" INTEGER NOT NULL DEFAULT 0 CHECK ("has_overall_performance_self_evaluation" IN (0, 1)),
  "has_three_public_counts" INTEGER NOT NULL DEFAULT 0 CHECK ("has_three_public_counts" IN (0, 1)),
  "has_prior" INTEGER NOT NULL DEFAULT 0 CHECK ("has_prior" IN (0, 1)),
  "has_contact" INTEGER NOT NULL DEFAULT 0 CHECK ("has_contact" IN (0, 1)),
  "has_department_internal_institutions" INTEGER NOT NULL DEFAULT 0 CHECK ("has_department_internal_institutions" IN (0, 1)),
  "has_units" INTEGER NOT NULL DEFAULT 0 CHECK ("has_units" IN (0, 1)),
  "has_staffing" INTEGER NOT NULL DEFAULT 0 CHECK ("has_staffing" IN (0, 1)),
  "has_classification_items" INTEGER NOT NULL DEFAULT 0 CHECK ("has_classification_items" IN (0, 1)),
  "has_income" INTEGER NOT NULL DEFAULT 0 CHECK ("has_income" IN (0, 1)),
  "has_expenditure" INTEGER NOT NULL DEFAULT 0 CHECK ("has_expenditure" IN (0, 1)),
  "has_carried_over" INTEGER NOT NULL DEFAULT 0 CHECK ("has_carried_over" IN (0, 1)),
  "has_projects" INTEGER NOT NULL DEFAULT 0 CHECK ("has_projects" IN (0, 1)),
  "has_overall_performance_tasks" INTEGER NOT NULL DEFAULT 0 CHECK ("has_overall_performance_tasks" IN (0, 1)),
  "has_overall_performance_indicators" INTEGER NOT NULL DEFAULT 0 CHECK ("has_overall_performance_indicators" IN (0, 1)),
  "has_three_public" INTEGER NOT NULL DEFAULT 0 CHECK ("has_three_public" IN (0, 1)),
  "has_reception_items" INTEGER NOT NULL DEFAULT 0 CHECK ("has_reception_items" IN (0, 1)),
  "has_agency_operating_funds" INTEGER NOT NULL DEFAULT 0 CHECK ("has_agency_operating_funds" IN (0, 1)),
  "has_procurement" INTEGER NOT NULL DEFAULT 0 CHECK ("has_procurement" IN (0, 1)),
  "has_assets" INTEGER NOT NULL DEFAULT 0 CHECK ("has_assets" IN (0, 1)),
  "has_vehicles" INTEGER NOT NULL DEFAULT 0 CHECK ("has_vehicles" IN (0, 1)),
  "has_prior_expenditure" INTEGER NOT NULL DEFAULT 0 CHECK ("has_prior_expenditure" IN (0, 1)),
  "has_prior_income" INTEGER NOT NULL DEFAULT 0 CHECK ("has_prior_income" IN (0, 1)),
  "has_prior_three_public" INTEGER NOT NULL DEFAULT 0 CHECK ("has_prior_three_public" IN (0, 1)),
  "has_prior_agency_operating_funds" INTEGER NOT NULL DEFAULT 0 CHECK ("has_prior_agency_operating_funds" IN (0, 1)),
  "has_prior_procurement" INTEGER NOT NULL DEFAULT 0 CHECK ("has_prior_procurement" IN (0, 1)),
  "has_reclassifications" INTEGER NOT NULL DEFAULT 0 CHECK ("has_reclassifications" IN (0, 1)),
  "has_reasons" INTEGER NOT NULL DEFAULT 0 CHECK ("has_reasons" IN (0, 1)),
  "has_main_uses" INTEGER NOT NULL DEFAULT 0 CHECK ("has_main_uses" IN (0, 1)),
  "has_texts" INTEGER NOT NULL DEFAULT 0 CHECK ("has_texts" IN (0, 1)),
  "has_paragraphs" INTEGER NOT NULL DEFAULT 0 CHECK ("has_paragraphs" IN (0, 1)),
  "has_glossary" INTEGER NOT NULL DEFAULT 0 CHECK ("has_glossary" IN (0, 1)),
  "has_not_applicable" INTEGER NOT NULL DEFAULT 0 CHECK ("has_not_applicable" IN (0, 1)),
  "has_notes" INTEGER NOT NULL DEFAULT 0 CHECK ("has_notes" IN (0, 1)),
  UNIQUE (department_code, year, kind)
) STRICT;

CREATE TABLE "department_internal_institutions" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "duties" TEXT,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "units" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "nature" TEXT NOT NULL CHECK ("nature" IN ('administrative', 'civilServiceManaged', 'institution', 'other')),
  "is_headquarters" INTEGER CHECK ("is_headquarters" IN (0, 1)),
  "nature_name" TEXT,
  "rank" TEXT,
  "funding" TEXT,
  "duties" TEXT,
  "has_internal_institutions" INTEGER NOT NULL DEFAULT 0 CHECK ("has_internal_institutions" IN (0, 1)),
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "units_internal_institutions" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "units" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "duties" TEXT,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "staffing" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "category" TEXT NOT NULL CHECK ("category" IN ('administrative', 'civilServiceManaged', 'institution', 'worker', 'contract', 'retired', 'veteranCadre', 'other')),
  "quota" INTEGER,
  "actual" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "classification_items" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "classification" TEXT NOT NULL CHECK ("classification" IN ('function', 'economic', 'government')),
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "income" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "source" TEXT NOT NULL CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "function" TEXT,
  "timing" TEXT CHECK ("timing" IN ('current', 'carriedForward')),
  "amount" INTEGER,
  "initial_budget" INTEGER,
  "adjusted_budget" INTEGER,
  "actual" INTEGER,
  "note" TEXT,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "expenditure" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "function" TEXT NOT NULL,
  "economic" TEXT,
  "government_economic" TEXT,
  "nature" TEXT NOT NULL CHECK ("nature" IN ('basic', 'project', 'business', 'transferToSuperior', 'subsidyToAffiliates')),
  "project" TEXT,
  "source" TEXT NOT NULL CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "timing" TEXT CHECK ("timing" IN ('current', 'carriedForward')),
  "category" TEXT CHECK ("category" IN ('personnel', 'operating')),
  "amount" INTEGER,
  "initial_budget" INTEGER,
  "adjusted_budget" INTEGER,
  "actual" INTEGER,
  "note" TEXT,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "carried_over" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('carriedOver', 'surplusDistribution')),
  "source" TEXT CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "function" TEXT,
  "project" TEXT,
  "amount" INTEGER,
  "initial_budget" INTEGER,
  "adjusted_budget" INTEGER,
  "actual" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "projects" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" TEXT,
  "function" TEXT,
  "category" TEXT,
  "is_key" INTEGER CHECK ("is_key" IN (0, 1)),
  "has_performance_target" INTEGER CHECK ("has_performance_target" IN (0, 1)),
  "is_self_evaluated" INTEGER CHECK ("is_self_evaluated" IN (0, 1)),
  "control_total" INTEGER,
  "managing_department" TEXT,
  "period" TEXT,
  "overview" TEXT,
  "basis" TEXT,
  "use" TEXT,
  "goal" TEXT,
  "self_evaluation_budget" INTEGER,
  "self_evaluation_budget_fiscal" INTEGER,
  "self_evaluation_budget_other" INTEGER,
  "self_evaluation_executed" INTEGER,
  "self_evaluation_executed_fiscal" INTEGER,
  "self_evaluation_executed_other" INTEGER,
  "self_evaluation_actual_goal" TEXT,
  "self_evaluation_score" REAL,
  "self_evaluation_problems" TEXT,
  "self_evaluation_improvements" TEXT,
  "has_self_evaluation" INTEGER NOT NULL DEFAULT 0 CHECK ("has_self_evaluation" IN (0, 1)),
  "has_budget_items" INTEGER NOT NULL DEFAULT 0 CHECK ("has_budget_items" IN (0, 1)),
  "has_indicators" INTEGER NOT NULL DEFAULT 0 CHECK ("has_indicators" IN (0, 1)),
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "projects_budget_items" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "projects" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "quantity" TEXT,
  "measure" TEXT,
  "unit_price" INTEGER,
  "amount" INTEGER,
  "note" TEXT,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "projects_indicators" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "projects" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "level1" TEXT,
  "level2" TEXT,
  "level3" TEXT NOT NULL,
  "description" TEXT,
  "operator" TEXT CHECK ("operator" IN ('≥', '≤', '=', '>', '<', '定性')),
  "value" TEXT,
  "unit" TEXT,
  "weight" REAL,
  "direction" TEXT,
  "basis" TEXT,
  "is_core" INTEGER CHECK ("is_core" IN (0, 1)),
  "actual" TEXT,
  "score" REAL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "overall_performance_tasks" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "content" TEXT,
  "project" TEXT,
  "amount" INTEGER,
  "fiscal" INTEGER,
  "other" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "overall_performance_indicators" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "level1" TEXT,
  "level2" TEXT,
  "level3" TEXT NOT NULL,
  "description" TEXT,
  "operator" TEXT CHECK ("operator" IN ('≥', '≤', '=', '>', '<', '定性')),
  "value" TEXT,
  "unit" TEXT,
  "weight" REAL,
  "direction" TEXT,
  "basis" TEXT,
  "is_core" INTEGER CHECK ("is_core" IN (0, 1)),
  "actual" TEXT,
  "score" REAL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "three_public" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "item" TEXT NOT NULL CHECK ("item" IN ('abroad', 'vehiclePurchase', 'vehicleOperation', 'reception')),
  "source" TEXT CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "amount" INTEGER,
  "initial_budget" INTEGER,
  "adjusted_budget" INTEGER,
  "actual" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "reception_items" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "batches" INTEGER,
  "persons" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "agency_operating_funds" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "amount" INTEGER,
  "initial_budget" INTEGER,
  "adjusted_budget" INTEGER,
  "actual" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "procurement" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('goods', 'works', 'services')),
  "catalogue" TEXT,
  "project" TEXT,
  "source" TEXT CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "timing" TEXT CHECK ("timing" IN ('current', 'carriedForward')),
  "quantity" TEXT,
  "measure" TEXT,
  "unit_price" INTEGER,
  "amount" INTEGER,
  "initial_budget" INTEGER,
  "adjusted_budget" INTEGER,
  "actual" INTEGER,
  "for_small_and_medium" INTEGER,
  "for_small_and_micro" INTEGER,
  "note" TEXT,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "assets" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('building', 'officeBuilding', 'land', 'vehicle', 'equipment', 'otherFixed', 'intangible', 'other')),
  "threshold" INTEGER,
  "quantity" TEXT,
  "value" INTEGER,
  "value_is_null" INTEGER NOT NULL DEFAULT 0 CHECK ("value_is_null" IN (0, 1)),
  "purchased" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "vehicles" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('leader', 'mainOfficial', 'confidential', 'emergency', 'lawEnforcement', 'special', 'retiredCadre', 'business', 'general', 'other')),
  "quota" INTEGER,
  "count" INTEGER,
  "purchased" INTEGER,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "prior_expenditure" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "function" TEXT,
  "economic" TEXT,
  "government_economic" TEXT,
  "nature" TEXT CHECK ("nature" IN ('basic', 'project', 'business', 'transferToSuperior', 'subsidyToAffiliates')),
  "project" TEXT,
  "source" TEXT CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "timing" TEXT CHECK ("timing" IN ('current', 'carriedForward')),
  "category" TEXT CHECK ("category" IN ('personnel', 'operating')),
  "amount" INTEGER NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "prior_income" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "source" TEXT CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "function" TEXT,
  "timing" TEXT CHECK ("timing" IN ('current', 'carriedForward')),
  "amount" INTEGER NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "prior_three_public" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "item" TEXT NOT NULL CHECK ("item" IN ('abroad', 'vehiclePurchase', 'vehicleOperation', 'reception')),
  "source" TEXT CHECK ("source" IN ('generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget', 'fiscalSpecialAccount', 'unitFunds', 'businessIncome', 'operatingIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome', 'fundBalance')),
  "amount" INTEGER NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "prior_agency_operating_funds" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "amount" INTEGER NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "prior_procurement" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "unit" TEXT,
  "amount" INTEGER NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "reclassifications" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "reasons" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "about" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "main_uses" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "about" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "texts" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "paragraphs" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "glossary" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "term" TEXT NOT NULL,
  "meaning" TEXT NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "not_applicable" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;

CREATE TABLE "notes" (
  row_id INTEGER PRIMARY KEY,
  parent_id INTEGER NOT NULL REFERENCES "year" (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  UNIQUE (parent_id, position)
) STRICT;
