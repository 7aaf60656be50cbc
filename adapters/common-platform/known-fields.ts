/**
 * Every field name that the published test events and the external schema are known to use, wherever it stands.
 * A flat list on purpose: it answers "has this name ever been seen", so that a new field of the publisher is counted
 * and listed on its first day. A known name in a new place is not noticed.
 * Source: the external schemas of ministryofjustice/laa-court-data-adaptor (lib/schemas/global) and the public
 * fixtures of hmcts/cpp-context-results, -hearing and -progression for the fields that stay inside.
 */
const KNOWN = new Set(`
  accountCode activeOrderExtended additionalNationalityCode additionalNationalityDescription additionalNationalityId address address1 address2
  address3 address4 address5 adjournmentReason alcoholReadingAmount alcoholReadingMethodCode alcoholReadingMethodDesciption
  alcoholReadingMethodDescription aliases allegationOrComplaintEndDate allegationOrComplaintStartDate allocationDecision allocationDecisionDate
  allowableOutcomes alwaysPublished amendmentDate amendmentReason amendmentReasonId appealFlag appealProceedingsPending applicant
  applicantAppellantFlag applicantCounsels applicants applicantSynonym applicationCategory applicationCode applicationDecisionSoughtByDate
  applicationDueDate applicationExternalCreatorType applicationId applicationJurisdictionType applicationLegislation applicationLegislationWelsh
  applicationOutcome applicationParticulars applicationPartyCounsels applicationReceivedDate applicationReference applicationResponse
  applicationResultCodeForLaa applicationStatus applicationSummonsRecipientType applicationType applicationTypeCode applicationTypeWelsh
  applicationWording applicationWordingWelsh appointmentNotificationRequired approvalsRequested approvalType approvedDate aquittalDate arrestDate
  arrestSummonsNumber associatedDefenceOrganisation associatedPersons associationEndDate associationStartDate attendanceDays attendanceType
  bailConditions bailReasons bailStatus bookedSlots bookingReference boxworkNotifTemplate breachProceedingsPending breachType canBeSubjectOfBreach
  canBeSubjectOfBreachProceedings canBeSubjectOfVariation canBeSubjectOfVariationProceedings canExtendActiveOrder caseId caseMarkers caseReference
  caseStatus caseURN category categoryCode categoryType changeDate chargeDate civilOffence cjsCode cjsVerdictCode classOfCase code
  commissionerOfOath committedToCC committingCourt commrOfOathFlag companyRepresentatives contact contestedFeeApplicable convictingCourt
  convictionDate count courtApplicationCases courtApplicationPartyAttendance courtApplicationPartyId courtApplicationPayment courtApplications
  courtCentre courtCentreId courtCentreName courtClerk courtCode courtDecision courtExtract courtExtractAvlFlag courtHearingLocation
  courtHouseCode courtHouseName courtHouseShortName courtHouseType courtIndicatedSentence courtIndicatedSentenceDescription
  courtIndicatedSentenceTypeId courtLocationCode courtOfAppealFlag courtOrder courtOrderOffences courtProceedingsInitiated courtRoomId
  courtRoomName courtScheduleId cpsOrganisation crackedIneffectiveTrial croNumber custodialEstablishment custodyTimeLimit d20 date
  dateHeldInCustodySince dateOfBirth dateOfInformation dateToBeFixed day daysSpent defenceCounsels defenceOrganisation defendant defendantASN
  defendantAttendance defendantCase defendantCaseJudicialResults defendantHearingYouthMarkers defendantId defendantIds defendantJudicialResults
  defendantReferralReasons defendantRepresentation defendants defendantsWithWelshTranslationList delegatedPowers deletedJudicialResults
  description disabilityStatus documentationLanguageNeeds driverLicenceCode driverLicenseIssue driverNumber duration durationElement
  durationEndDate durationSequence durationStartDate dvlaCode dvlaOffenceCode earliestStartDateTime effectiveEndDate effectiveStartDate
  employerOrganisation employerPayrollReference endDate endorsableFlag enteredHearingId estimatedDuration estimatedMinutes estimateMinutes
  ethnicity excludedFromResults existingHearingId exParte expiryDate fax firstName fourEyesApproval fundingType futureSummonsHearing gender
  groupId hasSharedResults hasSummonsSupplied hearing hearingCaseNotes hearingCode hearingDay hearingDays hearingId hearingLanguage
  hearingLanguageNeeds hearingType hmiSlots home id incorporationNumber indicatedPlea indicatedPleaDate indicatedPleaValue indicationOfSentence
  indictmentParticular initialFeeApplicable initiationCode interpreterLanguageNeeds introducedAfterInitialProceedings isAdjournmentResult
  isAssociatedByLAA isAvailableForCourtExtract isBenchChairman isBoxHearing isCancelled isCivil isConvictedResult isCps isCpsOrgVerifyError
  isCtlExtended isDeleted isDeputy isDiscontinued isDisposed isDurationEndDate isDurationStartDate isEffectiveTrial isExParte isFeeExempt
  isFeePaid isFeeUndertakingAttached isFinancialImposition isFinancialResult isFirstReviewHearing isGroupMaster isGroupMember isGroupProceedings
  isInAttendance isIntroduceAfterInitialProceedings isNewAmendment isReshare isRespondent isSJP isSJPHearing isSJPOrder isTimeRestricted
  isUnpaidWork isUnscheduled isVacatedTrial isVirtualBoxHearing isYouth judicialChildResults judicialId judicialResult judicialResultId
  judicialResultPrompts judicialResultPromptTypeId judicialResults judicialResultTypeId judicialRoleType judicialRoleTypeId judiciary
  judiciaryType jurisdiction jurisdictionType jurors laaApplnReference laaContractNumber label laidDate lastAdjournDate lastAdjournedHearingType
  lastModified lastName lastSharedDateTime legalAidStatus legalEntityDefendant legalEntityName legislation legislationWelsh
  lesserOrAlternativeOffence level lifeDuration linkedCaseId linkType listedDurationMinutes listedStartDateTime listingDirections
  listingNotifTemplate listingNumber listingSequence lja ljaCode ljaName majorCreditorCode marker markerTypeCode markerTypeDescription
  markerTypeid masterDefendant masterDefendantId maxPenalty middleName mitigation mitigationWelsh mobile modeOfTrial motReasonCode
  motReasonDescription motReasonId name nationalInsuranceNumber nationalityCode nationalityDescription nationalityId nextHearing
  nextHearingCourtApplicationId nextHearingProsecutionCases note noteDateTime noteType notificationRequired notifiedPlea notifiedPleaDate
  notifiedPleaValue numberOfJurors numberOfPreviousConvictionsCited numberOfSplitJurors observedEthnicityCode observedEthnicityDescription
  observedEthnicityId occupation occupationCode offence offenceActiveOrder offenceCode offenceDateCode offenceDefinitionId offenceFacts offenceId
  offenceLegislation offenceLegislationWelsh offenceLevelStatus offences offenceTitle offenceTitleWelsh orderDate orderedDate orderedHearingId
  orderIndex orderingCourt orderingHearingId orderName organisation organisationPersons originatingHearingId originatingOrganisation oucode
  outOfTimeReasons parentApplicationId parentJudicialResultId parentJudicialResultTypeId partyDetails paymentReference perceivedBirthYear person
  personDefendant personDetails personMarkers plea pleaApplicableFlag pleaDate pleaValue pncId pointsDisqualificationCode policeBailConditions
  policeBailStatus policeOfficerInCase policeOfficerRank policeSubjectLineTitle policeWorkerLocationCode policeWorkerReferenceNumber position
  postCode postcode postHearingCustodyStatus prefix preserveActiveOrder previousDaysHeldInCustody primaryDurationUnit primaryDurationValue
  primaryEmail primaryLabel probationTeamAddress probationTeamName proceedingsConcluded promptReference promptSequence prosecutingAuthority
  prosecutionAuthorityCode prosecutionAuthorityId prosecutionAuthorityName prosecutionAuthorityOUCode prosecutionAuthorityReference
  prosecutionCaseId prosecutionCaseIdentifier prosecutionCaseResults prosecutionCases prosecutionCounsels prosecutionRepresentation prosecutor
  prosecutorCategory prosecutorCode prosecutorId prosecutorName prosecutorThirdPartyFlag psaCode pssId publishedAsAPrompt publishedForNows
  qualifier rank registeredCharityNumber removalReason reportingRestrictionReason reportingRestrictions representationOrganisation
  requestApprovalTime requiresCourtHearing requiresResponse resentencingActivationCode reservedJudiciary respondentCounsels respondents
  respondentSynonym resultDefinitionGroup resultText resultWording role rollUpPrompts roomId roomName rootJudicialResultId
  rootJudicialResultTypeId secondaryDurationUnit secondaryDurationValue secondaryEmail seedingHearing seedingHearingId selfDefinedEthnicityCode
  selfDefinedEthnicityDescription selfDefinedEthnicityId sendAppointmentLetter sentToCC sequence sequenceNumber session shadowListedOffences
  sharedTime sittingDay source sowRef specificRequirements spiOutApplicableFlag standard startDate startTime statementOfFacts
  statementOfFactsWelsh status statusCode statusDate statusDescription statusId subject summonsCode summonsRequired summonsTemplateType
  suspendedPeriod synonym terminatesOffenceProceedings tertiaryDurationUnit tertiaryDurationValue thirdParties timeLimit title
  totalCustodialPeriod totalPenaltyPoints type typeWelsh unanimous updatedOn urgent usergroups userId validFrom value vehicleCode
  vehicleOperatorLicenceNumber vehicleRegistration verdict verdictCategory verdictCode verdictDate verdictDescription verdictType victims
  virtualAppointmentTime weekCommencingDate welshAddress welshCourtCentre welshDescription welshLabel welshLjaName welshName welshResultWording
  welshRoomName welshValue witnessStatement witnessStatementWelsh wording wordingWelsh work youthCourt youthCourtDefendantIds youthCourtId
`.trim().split(/\s+/));

/** Paths of the fields that nobody here knows, without list positions, each once; what an unknown field holds is not looked into. */
export function unreadFields(message: unknown): string[] {
  const found = new Set<string>();
  collect(message, '', found);
  return [...found];
}

function collect(value: unknown, at: string, found: Set<string>): void {
  if (Array.isArray(value)) return value.forEach(item => collect(item, at, found));
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const path = at === '' ? name : `${at}.${name}`;
    if (KNOWN.has(name)) collect(inner, path, found);
    else found.add(path);
  }
}
