package org.xinqiao.institution.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.Member;
import org.xinqiao.institution.Post;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;

/** The directory for everybody; departments and posts for the institution's own people. */
@RestController
@RequestMapping("/api/v1")
class InstitutionController {
  private final Institutions institutions;

  InstitutionController(Institutions institutions) {
    this.institutions = institutions;
  }

  record MemberView(
      UUID id, String code, String name, Member.Kind kind, String suite, Instant createdAt) {}

  record NameRequest(@NotNull String name) {}

  record DepartmentView(UUID id, String name, Instant createdAt) {}

  record PostView(UUID id, UUID department, String name, Instant createdAt) {}

  @GetMapping("/institutions")
  Page<MemberView> members(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return institutions.list(Page.Request.of(after, limit)).map(InstitutionController::view);
  }

  @GetMapping("/institutions/{id}")
  MemberView member(@PathVariable UUID id) {
    return view(institutions.get(new InstitutionId(id)));
  }

  @PostMapping("/departments")
  @ResponseStatus(HttpStatus.CREATED)
  DepartmentView addDepartment(@Valid @RequestBody NameRequest request) {
    return view(institutions.addDepartment(request.name()));
  }

  @GetMapping("/departments")
  Page<DepartmentView> departments(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return institutions.departments(Page.Request.of(after, limit)).map(InstitutionController::view);
  }

  @PostMapping("/departments/{id}/posts")
  @ResponseStatus(HttpStatus.CREATED)
  PostView addPost(@PathVariable UUID id, @Valid @RequestBody NameRequest request) {
    return view(institutions.addPost(new Department.Id(id), request.name()));
  }

  @GetMapping("/departments/{id}/posts")
  Page<PostView> posts(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return institutions
        .posts(new Department.Id(id), Page.Request.of(after, limit))
        .map(InstitutionController::view);
  }

  private static MemberView view(Member member) {
    return new MemberView(
        member.id().value(),
        member.code(),
        member.name(),
        member.kind(),
        member.suite(),
        member.createdAt());
  }

  private static DepartmentView view(Department department) {
    return new DepartmentView(department.id().value(), department.name(), department.createdAt());
  }

  private static PostView view(Post post) {
    return new PostView(
        post.id().value(), post.department().value(), post.name(), post.createdAt());
  }
}
